import { stepHandlers } from '#features/records/server/step-handlers.public.ts';
import { read, staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { ticketProcess } from '../contract/ticket.process.ts';
import { ticketsContract } from '../contract/tickets.contract.ts';
import { acknowledgeReport } from './acknowledge-report.ts';
import { addEntry, correctEntry } from './add-entry.ts';
import { answerAsAuthority } from './answer-as-authority.ts';
import { ask, sendMessage } from './ask.ts';
import { assignTicket, takeTicket } from './assign-ticket.ts';
import { attachFile, detachFile, downloadFile } from './attach-file.ts';
import { listAssignees, listEscalationTargets } from './choices.reads.ts';
import { closeTicket } from './close-ticket.ts';
import { copyTicket } from './copy-ticket.ts';
import { correctReceived } from './correct-received.ts';
import { dispatchTicket } from './dispatch-ticket.ts';
import { escalateTicket, handBack, recordReply } from './escalate-ticket.ts';
import { exportTickets } from './export-tickets.ts';
import { getOwnTicket } from './get-own-ticket.ts';
import { getTicket, getTicketActions, getTicketByNo } from './get-ticket.ts';
import { guideToWindow } from './guide-to-window.ts';
import { investigateTicket } from './investigate-ticket.ts';
import { linkTickets, markDuplicate, unlinkTickets } from './link-tickets.ts';
import { listEntries, listMentions } from './list-entries.ts';
import { listTickets } from './list-tickets.ts';
import { massAssign, massCategory, massClose } from './mass-actions.ts';
import { listMassActs } from './mass-acts.reads.ts';
import { readNeighbours } from './neighbours.reads.ts';
import { previewDeadlines } from './preview-deadlines.ts';
import { printTicket } from './print-ticket.ts';
import { readMentions } from './read-mentions.ts';
import { registerTicket } from './register-ticket.ts';
import { endRemoteSession, startRemoteSession } from './remote-session.ts';
import { reopenOwnTicket, reopenTicket } from './reopen-ticket.ts';
import { reportToAuthority } from './report-to-authority.ts';
import { resolveTicket } from './resolve-ticket.ts';
import { reviseTicket } from './revise-ticket.ts';
import { saveInterview } from './save-interview.ts';
import { sendFlashReport } from './send-flash-report.ts';
import { setCause } from './set-cause.ts';
import { startTicket } from './start-ticket.ts';
import { readViewCounts } from './ticket-counts.reads.ts';
import { resumeTicket, setWaiting } from './wait-ticket.ts';
import { ownViewAfter, ownViewOfNew, viewOfNew } from './with-view.ts';

export const ticketVerbs = {
  acknowledgeReport,
  answerAsAuthority,
  endRemoteSession,
  take: takeTicket,
  resume: resumeTicket,
  setCause,
  resolve: resolveTicket,
  close: closeTicket,
  setWaiting,
  escalate: escalateTicket,
  recordReply,
  handBack,
  guide: guideToWindow,
  dispatch: dispatchTicket,
  saveInterview,
  startRemoteSession,
  assign: assignTicket,
  revise: reviseTicket,
  correctReceived,
  link: linkTickets,
  unlink: unlinkTickets,
  markDuplicate,
  reopen: reopenTicket,
  start: startTicket,
  investigate: investigateTicket,
  reportToAuthority,
  sendFlashReport,
};

export const ticketsProcedures = serve(ticketsContract, {
  list: read(listTickets),
  counts: read(readViewCounts),
  get: read(getTicket),
  getByNo: read(getTicketByNo),
  getOwn: read(getOwnTicket),
  neighbours: read(readNeighbours),
  entries: read(listEntries),
  actions: read(getTicketActions),

  previewDeadlines: read(previewDeadlines),
  register: staged(viewOfNew(registerTicket)),
  copy: staged(viewOfNew(copyTicket)),

  ask: staged(ownViewOfNew(ask)),
  sendMessage: write(ownViewAfter(sendMessage)),
  reopenOwn: write(ownViewAfter(reopenOwnTicket)),

  ...stepHandlers(ticketProcess, ticketVerbs, getTicket),
  addEntry: write(addEntry),
  correctEntry: write(correctEntry),
  escalationTargets: read(listEscalationTargets),

  attach: staged(attachFile),
  detach: write(detachFile),
  download: staged(downloadFile),

  massActs: read(listMassActs),
  massAssign: staged(massAssign),
  massClose: staged(massClose),
  massCategory: staged(massCategory),

  assignees: read(listAssignees),

  mentions: read(listMentions),
  readMentions: write(readMentions),

  printTicket: staged(printTicket),
  exportTickets: staged(exportTickets),
});
