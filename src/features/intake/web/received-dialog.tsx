import { z } from 'zod';
import { deskWords } from '#features/tickets/contract/desk.messages.ts';
import { ReceivedFields, receivedMoment } from '#features/tickets/web/received-fields.public.tsx';
import { toCivil } from '#kernel/calendar/civil.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { intakeWords as words } from '../contract/intake.messages.ts';

const asked = deskWords.dialogs.correctReceived;

interface ReceivedValues {
  date: string;
  time: string;
}

const received = z
  .object({ date: z.string(), time: z.string() })
  .refine(({ date, time }) => receivedMoment(date, time) !== null, { path: ['time'], error: asked.wrong });

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
          date={form.field('date', asked.date)}
          time={form.field('time', asked.time)}
          isTried={form.refusedTimes > 0}
          help={words.receivedHelp}
        />
      )}
    </ActionForm>
  );
}
