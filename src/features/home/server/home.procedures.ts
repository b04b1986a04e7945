import { read, staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { homeContract } from '../contract/home.contract.ts';
import { acknowledgeHandover } from './acknowledge-handover.ts';
import { closeHandover, saveHandover } from './change-handover.ts';
import { draftHandover } from './draft-handover.ts';
import { getHandover } from './handover-view.ts';
import { listHandovers } from './handovers.reads.ts';
import { readMeetingStart } from './meetings.reads.ts';
import { printHandover } from './print-handover.ts';
import { readBoard } from './read-board.ts';
import { readHome } from './read-home.ts';
import { readMyDay } from './read-my-day.ts';
import { recordMeeting } from './record-meeting.ts';
import { reportMeetingFailure } from './report-meeting-failure.ts';

export const homeProcedures = serve(homeContract, {
  board: read(readBoard),
  mine: read(readHome),
  myDay: read(readMyDay),
  handovers: read(listHandovers),
  handover: read(getHandover),
  draftHandover: write(draftHandover),
  saveHandover: write(saveHandover),
  closeHandover: write(closeHandover),
  acknowledgeHandover: write(acknowledgeHandover),
  meetingStart: read(readMeetingStart),
  recordMeeting: write(recordMeeting),
  reportMeetingFailure: write(reportMeetingFailure),
  printHandover: staged(printHandover),
});
