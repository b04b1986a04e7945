import { z } from 'zod';
import { ActionForm } from '#ui/form/action-form.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { formatDate } from '#ui/format.ts';
import type { HandoverView } from '../contract/handover.ts';
import { homeWords } from '../contract/home.messages.ts';
import { handoverReads, home } from './home.client.ts';
import { readTime } from './read-time.ts';

const words = homeWords.handover;

interface Props {
  readonly handover: HandoverView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const blank = { noticedAt: '', reportedAt: '', note: '' };
const time = z.string({ error: words.badTime });
const failure = z.object({
  noticedAt: time,
  reportedAt: time.nullable(),
  note: z.string().trim().min(1, words.noteRequired).max(2000),
});

/** Times of day as typed; what is none is left for the schema to refuse at its field. */
const onDay = (day: string) => (values: typeof blank) => ({
  noticedAt: readTime(day, values.noticedAt) ?? undefined,
  reportedAt: values.reportedAt.trim() === '' ? null : (readTime(day, values.reportedAt) ?? undefined),
  note: values.note,
});

/** §13-5: the meeting failed, 県 was told at once. */
export function FailureDialog({ handover, onClose, onDone }: Props) {
  return (
    <ActionForm
      title={words.actions.reportFailure}
      note={words.meetingRule}
      submit={words.report}
      schema={failure}
      initial={blank}
      prepare={onDay(handover.day)}
      draft={`failure.${handover.id}`}
      act={(told) => ({
        call: () => home.call.reportMeetingFailure({ id: handover.id, ...told }),
        said: () => words.reported(formatDate(handover.day)),
        own: [['handover', handover.id]],
        reread: handoverReads,
      })}
      onDone={onDone}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField {...form.field('noticedAt', words.noticedAt)} help={words.timeHelp} face="t" autoFocus />
          <TextField {...form.field('reportedAt', words.reportedAt)} help={words.now} face="t" />
          <TextAreaField {...form.field('note', words.failureNote)} help={words.failureHelp} />
        </>
      )}
    </ActionForm>
  );
}
