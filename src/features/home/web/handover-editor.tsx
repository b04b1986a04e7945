import { useState } from 'react';
import { z } from 'zod';
import { focusNext } from '#ui/act/focus-next.ts';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { FormConflictDialog, useFormConflict } from '#ui/form/form-conflict.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { DraftNote, useDraft } from '#ui/form/use-draft.tsx';
import { useForm } from '#ui/form/use-form.ts';
import { formatDate } from '#ui/format.ts';
import { useMe } from '#ui/session/me.ts';
import { toast } from '#ui/toast-store.ts';
import type { HandoverView } from '../contract/handover.ts';
import { homeWords } from '../contract/home.messages.ts';
import { home } from './home.client.ts';

const words = homeWords.handover;
const labels = { body: words.body } as const;

export interface EditorProps {
  readonly handover: HandoverView;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const written = z.object({ version: z.number().int(), body: z.string().trim().min(1).max(20_000) });
type Written = z.infer<typeof written>;
const textOf = ({ version, body }: HandoverView): Written => ({ version, body });

/** The text upon what it was opened on, its draft, and what happens when someone saved first. */
function useText({ handover, onDone }: EditorProps) {
  const me = useMe();
  const { id, day } = handover;
  const [base] = useState(() => textOf(handover));
  const lost = useFormConflict(async () => {
    const latest = (await home.call.handover({ day })).handover;
    return latest ? textOf(latest) : base;
  });
  const form = useForm<typeof written, Written>({
    schema: written,
    initial: base,
    onSubmit: async (text) => {
      await home.call.saveHandover({ id, ...text });
      toast(words.saved(formatDate(day)));
      leave(onDone);
    },
    onRefused: ({ code }, error) => lost.take(code, error),
  });
  const draft = useDraft({
    key: `${me.id}.handover.${id}`,
    values: form.values,
    dirty: form.dirty,
    onRestore: form.restore,
  });
  const leave = (to: () => void) => {
    draft.discard();
    to();
    // The box goes, and what was pressed goes with it.
    focusNext();
  };
  return { base, form, draft, lost, leave };
}

/** The text in hand. Two who write it at once are told, and neither loses a word. */
export function BodyEditor(props: EditorProps) {
  const { base, form, draft, lost, leave } = useText(props);
  return (
    <>
      <form {...form.props} className="handover-body">
        <ErrorSummary form={form} />
        <TextAreaField {...form.field('body', words.body)} hideLabel rows={10} autoFocus />
        <div className="row">
          <Button type="submit" tone="primary" busy={form.sending && words.save}>
            {words.save}
          </Button>
          <Button onPress={() => leave(props.onCancel)}>{homeWords.cancel}</Button>
          <span className="grow" />
          <DraftNote draft={draft} onDiscard={() => leave(() => form.reset(base))} />
        </div>
      </form>
      {lost.conflict && (
        <FormConflictDialog
          form={form}
          base={base}
          conflict={lost.conflict}
          about={words.titleOf(formatDate(props.handover.day))}
          labels={labels}
          show={(_key, text) => String(text)}
          hasDraft
          onKeep={props.onDone}
          onClose={lost.clear}
        />
      )}
    </>
  );
}
