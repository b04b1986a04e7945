import { instantAt } from '#kernel/calendar/civil.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import type { FieldBinding } from '#ui/form/use-form.ts';
import { deskWords } from '../contract/desk.messages.ts';

const words = deskWords.dialogs.correctReceived;

const timeOfDay = /^([01]?\d|2[0-3]):[0-5]\d$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** The moment of a day and a time as typed; null while they are none. */
export function receivedMoment(date: string, time: string): string | null {
  const clean = time.normalize('NFKC').trim();
  return day.test(date) && timeOfDay.test(clean) ? instantAt(date, clean) : null;
}

interface FieldsProps {
  readonly date: FieldBinding<string>;
  readonly time: FieldBinding<string>;
  readonly help: string;
  /** It was sent once: what is no moment is said. */
  readonly isTried: boolean;
}

/** When the call came. */
export function ReceivedFields({ date, time, help, isTried }: FieldsProps) {
  const isWrong = isTried && receivedMoment(date.value, time.value) === null;
  return (
    <>
      <DateField {...date} required />
      <TextField
        {...time}
        required
        autoFocus
        face="t"
        inputMode="numeric"
        help={help}
        error={isWrong ? words.wrong : time.error}
      />
    </>
  );
}
