import './knowledge.css';
import type { Crumb } from '#ui/detail/crumbs.tsx';
import { FormPage } from '#ui/form/form-page.tsx';
import type { DraftState } from '#ui/form/use-draft.tsx';
import type { Form } from '#ui/form/use-form.ts';
import type { MarkdownProps } from '#ui/markdown-body.tsx';
import { knowledgeWords } from '../contract/knowledge.messages.ts';
import { KnowledgeFields } from './knowledge-fields.tsx';
import type { KnowledgeValues } from './knowledge-values.ts';

interface EditorFrameProps {
  readonly form: Form<KnowledgeValues>;
  readonly draft: DraftState;
  readonly onDiscard: () => void;
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly submit: string;
  /** Where やめる leads. */
  readonly back: string;
  readonly kindFixed: boolean;
  /** Draws the item's pictures in the preview; a new one has none yet. */
  readonly picture?: MarkdownProps['picture'];
}

/** The editor on a page of its own: save stays in sight, and what is typed waits as a draft on this device. */
export function EditorFrame({ kindFixed, picture, ...page }: EditorFrameProps) {
  return (
    <FormPage {...page} busy={knowledgeWords.editor.saving}>
      <KnowledgeFields form={page.form} kindFixed={kindFixed} picture={picture} />
    </FormPage>
  );
}
