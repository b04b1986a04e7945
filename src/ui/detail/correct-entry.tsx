import { z } from 'zod';
import type { Act } from '../act/use-act.ts';
import { ActionForm } from '../form/action-form.tsx';
import { TextAreaField } from '../form/text-field.tsx';

interface Props {
  readonly entry: { readonly id: string; readonly body: string };
  readonly words: { readonly title: string; readonly submit: string; readonly body: string; readonly help?: string };
  /** What stands in the box at first. */
  readonly start: string;
  /** Characters. */
  readonly most: number;
  readonly act: (body: string) => Act<unknown>;
  readonly onClose: () => void;
}

/** 訂正: a new line that names the old one. What was written stands above the box, and stays. */
export function CorrectEntry({ entry, words, start, most, act, onClose }: Props) {
  return (
    <ActionForm
      title={words.title}
      submit={words.submit}
      schema={z.object({ body: z.string().trim().min(1).max(most) })}
      initial={{ body: start }}
      draft={`correct.${entry.id}`}
      act={({ body }) => act(body)}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => (
        <>
          <blockquote className="wrong-words">{entry.body}</blockquote>
          <TextAreaField {...form.field('body', words.body)} help={words.help} />
        </>
      )}
    </ActionForm>
  );
}
