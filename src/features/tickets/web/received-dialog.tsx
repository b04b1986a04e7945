import { useState } from 'react';
import { instantAt, toCivil } from '#kernel/calendar/civil.ts';
import { FormDialog } from '#ui/dialog.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { intakeWords as words } from '../contract/intake.messages.ts';

interface Props {
  readonly startedAt: string;
  readonly onClose: () => void;
  readonly onReceived: (at: string) => void;
}

const timeOfDay = /^([01]?\d|2[0-3]):[0-5]\d$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** 着信を直す: when the call came, where the first key was late: a note taken earlier, a call before the page was open. */
export function ReceivedDialog({ startedAt, onClose, onReceived }: Props) {
  const civil = toCivil(startedAt);
  const [date, setDate] = useState(civil.date);
  const [time, setTime] = useState(civil.time);
  const [wrong, setWrong] = useState(false);
  const send = () => {
    const clean = time.normalize('NFKC').trim();
    if (!day.test(date) || !timeOfDay.test(clean)) return setWrong(true);
    onReceived(instantAt(date, clean));
  };
  return (
    <FormDialog open title={words.correct} submit={words.correctDone} onClose={onClose} onSubmit={send}>
      <DateField id="received-date" label={words.receivedDate} required value={date} onChange={setDate} />
      <TextField
        id="received-time"
        label={words.receivedTime}
        required
        autoFocus
        face="t"
        inputMode="numeric"
        help={words.receivedHelp}
        error={wrong ? words.receivedWrong : undefined}
        value={time}
        onChange={setTime}
      />
    </FormDialog>
  );
}
