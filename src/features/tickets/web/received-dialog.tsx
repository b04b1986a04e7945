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

/** The moment of a day and a time as typed; null while they are none. */
export function receivedMoment(date: string, time: string): string | null {
  const clean = time.normalize('NFKC').trim();
  return day.test(date) && timeOfDay.test(clean) ? instantAt(date, clean) : null;
}

interface Fields {
  readonly date: string;
  readonly time: string;
  readonly help: string;
  readonly isWrong: boolean;
  readonly onChange: (patch: { date: string } | { time: string }) => void;
}

export function ReceivedFields({ date, time, help, isWrong, onChange }: Fields) {
  return (
    <>
      <DateField
        id="received-date"
        label={words.receivedDate}
        required
        value={date}
        onChange={(value) => onChange({ date: value })}
      />
      <TextField
        id="received-time"
        label={words.receivedTime}
        required
        autoFocus
        face="t"
        inputMode="numeric"
        help={help}
        error={isWrong ? words.receivedWrong : undefined}
        value={time}
        onChange={(value) => onChange({ time: value })}
      />
    </>
  );
}

/** 着信を直す: when the call came, where the first key was late: a note taken earlier, a call before the page was open. */
export function ReceivedDialog({ startedAt, onClose, onReceived }: Props) {
  const civil = toCivil(startedAt);
  const [values, setValues] = useState({ date: civil.date, time: civil.time });
  const [wrong, setWrong] = useState(false);
  const send = () => {
    const at = receivedMoment(values.date, values.time);
    if (at === null) return setWrong(true);
    onReceived(at);
  };
  return (
    <FormDialog open title={words.correct} submit={words.correctDone} onClose={onClose} onSubmit={send}>
      <ReceivedFields
        {...values}
        help={words.receivedHelp}
        isWrong={wrong}
        onChange={(patch) => setValues({ ...values, ...patch })}
      />
    </FormDialog>
  );
}
