import { z } from 'zod';
import { instantAt, toCivil } from '#kernel/calendar/civil.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import type { FieldBinding } from '#ui/form/use-form.ts';
import { intakeWords as words } from '../contract/intake.messages.ts';

const timeOfDay = /^([01]?\d|2[0-3]):[0-5]\d$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** The moment of a day and a time as typed; null while they are none. */
export function receivedMoment(date: string, time: string): string | null {
  const clean = time.normalize('NFKC').trim();
  return day.test(date) && timeOfDay.test(clean) ? instantAt(date, clean) : null;
}

interface ReceivedValues {
  date: string;
  time: string;
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
        error={isWrong ? words.receivedWrong : time.error}
      />
    </>
  );
}

const received = z
  .object({ date: z.string(), time: z.string() })
  .refine(({ date, time }) => receivedMoment(date, time) !== null, { path: ['time'], error: words.receivedWrong });

interface Props {
  readonly startedAt: string;
  readonly onClose: () => void;
  readonly onReceived: (at: string) => void;
}

/** 着信を直す: when the call came, where the first key was late: a note taken earlier, a call before the page was open. */
export function ReceivedDialog({ startedAt, onClose, onReceived }: Props) {
  const { date, time } = toCivil(startedAt);
  return (
    <ActionForm<typeof received, ReceivedValues, string | null>
      title={words.correct}
      submit={words.correctDone}
      schema={received}
      initial={{ date, time }}
      draft={null}
      act={(values) => ({
        call: async () => receivedMoment(values.date, values.time),
        said: () => null,
        reread: [],
      })}
      onDone={(at) => at && onReceived(at)}
      onClose={onClose}
    >
      {(form) => (
        <ReceivedFields
          date={form.field('date', words.receivedDate)}
          time={form.field('time', words.receivedTime)}
          isTried={form.refusedTimes > 0}
          help={words.receivedHelp}
        />
      )}
    </ActionForm>
  );
}
