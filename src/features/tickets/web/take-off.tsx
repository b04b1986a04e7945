import { X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '#ui/button.tsx';
import { ActionQuestion } from '#ui/form/action-question.tsx';
import { ticketReads } from './tickets.client.public.ts';

interface TakeOffProps {
  /** The button's name: R8-03712 との関連を外す. */
  readonly label: string;
  /** After it: R8-03712 との関連を外しました。 */
  readonly done: string;
  readonly words: { readonly title: string; readonly submit: string; readonly note: string };
  readonly send: () => Promise<unknown>;
  /** The records of 受付 that it changes. */
  readonly own: readonly string[];
}

/** The small cross at a record of a ticket that can be taken off it; asked first, and told in 経過. */
export function TakeOff({ label, done, words, send, own }: TakeOffProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <IconButton of={X} iconSize={14} label={label} onPress={() => setOpen(true)} />
      {open && (
        <ActionQuestion
          title={label}
          submit={words.submit}
          act={() => ({ call: send, said: () => done, own: own.map((id) => ['ticket', id]), reread: ticketReads })}
          onDone={close}
          onClose={close}
        >
          <p>{words.note}</p>
        </ActionQuestion>
      )}
    </>
  );
}
