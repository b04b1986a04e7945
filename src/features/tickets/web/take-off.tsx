import { X } from 'lucide-react';
import { useState } from 'react';
import { useAct } from '#ui/act/use-act.ts';
import { IconButton } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/dialog.tsx';
import { ticketReads } from './use-ticket-actions.ts';

interface TakeOffProps {
  /** The button's name: R8-03712 との関連を外す. */
  readonly label: string;
  /** After it: R8-03712 との関連を外しました。 */
  readonly done: string;
  readonly words: { readonly title: string; readonly submit: string; readonly note: string };
  readonly send: () => Promise<unknown>;
}

/** The small cross at a record of a ticket that can be taken off it; asked first, and told in 経過. */
export function TakeOff({ label, done, words, send }: TakeOffProps) {
  const { press } = useAct();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    await press({ call: send, said: () => done, reread: ticketReads, focus: true });
    setBusy(false);
    setOpen(false);
  };
  return (
    <>
      <IconButton of={X} iconSize={14} label={label} onPress={() => setOpen(true)} />
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        title={label}
        confirm={words.submit}
        busy={busy && words.submit}
        onConfirm={() => void run()}
      >
        <p>{words.note}</p>
      </ConfirmDialog>
    </>
  );
}
