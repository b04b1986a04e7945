import { CheckCheck, Lock, type LucideIcon, PencilLine, Printer, Video, VideoOff } from 'lucide-react';
import { useState } from 'react';
import { useAct } from '#ui/act/use-act.ts';
import type { Clock } from '#ui/detail/clock-strip.tsx';
import type { DetailAction } from '#ui/detail/detail-actions.tsx';
import { DetailPage } from '#ui/detail/detail-page.tsx';
import { formatDate, formatShortDateTime } from '#ui/format.ts';
import { openFile } from '#ui/rpc/save-file.ts';
import { showFailure } from '#ui/toast-store.ts';
import type { HandoverAction, HandoverView } from '../contract/handover.ts';
import { homeWords } from '../contract/home.messages.ts';
import { FailureDialog } from './failure-dialog.tsx';
import { stateTone } from './handover-list.spec.tsx';
import { HandoverSections, Readers } from './handover-sections.tsx';
import { handoverReads, home } from './home.client.ts';
import { CloseDialog, MeetingDialog } from './meeting-dialogs.tsx';

const words = homeWords.handover;
const c = words.columns;

const icons: Record<HandoverAction, LucideIcon> = {
  save: PencilLine,
  close: Lock,
  acknowledge: CheckCheck,
  reportFailure: VideoOff,
  recordMeeting: Video,
  print: Printer,
};

/** State, who has read it, and the meeting: the strip under the title. */
function clocksOf(handover: HandoverView): Clock[] {
  const { state, failures, meetings, closedAt } = handover;
  const regional = handover.readers.filter((reader) => reader.isRegional);
  const read = regional.filter((reader) => reader.at !== null).length;
  const met = regional.length > 0 && read === regional.length;
  const at = words.readOf(read, regional.length);
  return [
    {
      kind: 'state',
      label: c.state,
      tone: stateTone[state],
      word: words.states[state],
      note: closedAt && formatShortDateTime(closedAt),
    },
    met ? { kind: 'met', label: c.read, at } : { kind: 'plain', label: c.read, word: at, note: words.regional },
    {
      kind: 'plain',
      label: words.meeting,
      word: meetings.some((meeting) => meeting.kind === 'closing') ? words.meetings.held : words.meetings.missing,
      note: failures.length > 0 ? words.meetingFailed(failures.length) : words.meetingFine,
    },
  ];
}

function factsOf(handover: HandoverView) {
  const items = [
    { label: c.day, value: formatDate(handover.day), className: 't' },
    { label: words.nextDay, value: formatDate(handover.nextDay), className: 't' },
    { label: c.openCount, value: homeWords.count(handover.openCount) },
    { label: c.madeBy, value: handover.madeByName },
    { label: c.closedBy, value: handover.closedByName },
    { label: c.closedAt, value: handover.closedAt && formatShortDateTime(handover.closedAt), className: 't' },
  ];
  return [{ title: words.facts, items }];
}

type Open = 'save' | 'close' | 'reportFailure' | 'recordMeeting' | null;

/** What a press does: a dialog, or the deed itself. */
function useDeeds(handover: HandoverView) {
  const [open, setOpen] = useState<Open>(null);
  const { press } = useAct();
  const { id } = handover;
  const read = () =>
    press({
      call: () => home.call.acknowledgeHandover({ id }),
      said: () => words.read(formatDate(handover.day)),
      own: [['handover', id]],
      reread: handoverReads,
    });
  const run: Record<HandoverAction, () => void> = {
    save: () => setOpen('save'),
    close: () => setOpen('close'),
    reportFailure: () => setOpen('reportFailure'),
    recordMeeting: () => setOpen('recordMeeting'),
    acknowledge: () => void read(),
    print: () => void home.call.printHandover({ id }).then(openFile, showFailure),
  };
  const actions: DetailAction[] = handover.actions.map((key) => ({
    key,
    word: words.actions[key],
    icon: icons[key],
    onPress: run[key],
    ...(key === 'save' ? { shortcut: 'e' } : {}),
    ...(['reportFailure', 'recordMeeting', 'print'].includes(key) ? { plain: true } : {}),
  }));
  return { open, setOpen, actions };
}

/** The 申し送り of a day: the text, the tickets it is about, who has read it. */
export function HandoverDetail({ handover, onChange }: { handover: HandoverView; onChange: () => void }) {
  const { open, setOpen, actions } = useDeeds(handover);
  const title = words.titleOf(formatDate(handover.day));
  const done = () => {
    setOpen(null);
    onChange();
  };
  return (
    <>
      <DetailPage
        crumbs={[
          { label: words.title, href: '/handover' },
          { label: formatDate(handover.day), className: 't' },
        ]}
        title={title}
        actions={actions}
        clocks={clocksOf(handover)}
        facts={factsOf(handover)}
        log={<Readers handover={handover} />}
      >
        <HandoverSections handover={handover} editing={open === 'save'} onDone={done} onCancel={() => setOpen(null)} />
      </DetailPage>
      {open === 'close' && <CloseDialog handover={handover} onClose={() => setOpen(null)} onDone={done} />}
      {open === 'recordMeeting' && <MeetingDialog handover={handover} onClose={() => setOpen(null)} onDone={done} />}
      {open === 'reportFailure' && <FailureDialog handover={handover} onClose={() => setOpen(null)} onDone={done} />}
    </>
  );
}
