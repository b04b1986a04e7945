import { CheckCheck, Lock, type LucideIcon, PencilLine, Printer, VideoOff } from 'lucide-react';
import { useState } from 'react';
import type { Clock } from '#ui/detail/clock-strip.tsx';
import type { DetailAction } from '#ui/detail/detail-actions.tsx';
import { DetailPage } from '#ui/detail/detail-page.tsx';
import { ConfirmDialog } from '#ui/dialog.tsx';
import { formatDate, formatShortDateTime } from '#ui/format.ts';
import { openFile } from '#ui/rpc/save-file.ts';
import { showFailure, toast } from '#ui/toast-store.ts';
import type { HandoverAction, HandoverView } from '../contract/handover.ts';
import { homeWords } from '../contract/home.messages.ts';
import { FailureDialog } from './failure-dialog.tsx';
import { stateTone } from './handover-list.spec.tsx';
import { HandoverSections, Readers } from './handover-sections.tsx';
import { home } from './home.client.ts';

const words = homeWords.handover;
const c = words.columns;

const icons: Record<HandoverAction, LucideIcon> = {
  save: PencilLine,
  close: Lock,
  acknowledge: CheckCheck,
  reportFailure: VideoOff,
  print: Printer,
};

/** State, who has read it, and the meeting: the strip under the title. */
function clocksOf(handover: HandoverView): Clock[] {
  const { state, failures, closedAt } = handover;
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
      word: failures.length > 0 ? words.meetingFailed(failures.length) : words.meetingFine,
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

type Open = 'save' | 'close' | 'reportFailure' | null;

/** What a press does: a dialog, or the deed itself. */
function useDeeds(handover: HandoverView, onChange: () => void) {
  const [open, setOpen] = useState<Open>(null);
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<unknown>, said: string | null) => {
    setBusy(true);
    try {
      await work();
      if (said) toast(said);
      setOpen(null);
      onChange();
    } catch (error) {
      showFailure(error);
    }
    setBusy(false);
  };
  const { id, version } = handover;
  const press: Record<HandoverAction, () => void> = {
    save: () => setOpen('save'),
    close: () => setOpen('close'),
    reportFailure: () => setOpen('reportFailure'),
    acknowledge: () => void run(() => home.call.acknowledgeHandover({ id }), words.read(formatDate(handover.day))),
    print: () => void run(async () => openFile(await home.call.printHandover({ id })), null),
  };
  const actions: DetailAction[] = handover.actions.map((key) => ({
    key,
    word: words.actions[key],
    icon: icons[key],
    onPress: press[key],
    ...(key === 'save' ? { shortcut: 'e' } : {}),
    ...(key === 'reportFailure' || key === 'print' ? { plain: true } : {}),
  }));
  const close = () => void run(() => home.call.closeHandover({ id, version }), words.closed(formatDate(handover.day)));
  return { open, setOpen, busy, actions, close };
}

/** The 申し送り of a day: the text, the tickets it is about, who has read it. */
export function HandoverDetail({ handover, onChange }: { handover: HandoverView; onChange: () => void }) {
  const { open, setOpen, busy, actions, close } = useDeeds(handover, onChange);
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
      <ConfirmDialog
        open={open === 'close'}
        onClose={() => setOpen(null)}
        title={words.closeQuestion}
        confirm={words.actions.close}
        onConfirm={close}
        busy={busy && words.actions.close}
      >
        <p>{words.closeText}</p>
      </ConfirmDialog>
      {open === 'reportFailure' && <FailureDialog handover={handover} onClose={() => setOpen(null)} onDone={done} />}
    </>
  );
}
