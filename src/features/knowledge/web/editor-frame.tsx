import './knowledge.css';
import { ChevronRight } from 'lucide-react';
import { Fragment } from 'react';
import { Button, LinkButton } from '#ui/button.tsx';
import { detailWords } from '#ui/detail/detail.messages.ts';
import type { Crumb } from '#ui/detail/detail-page.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { DraftNote, type DraftState } from '#ui/form/use-draft.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { Icon } from '#ui/icon.tsx';
import { useShortcut } from '#ui/keys/use-shortcut.tsx';
import { Link } from '#ui/link.tsx';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { knowledgeWords } from '../contract/knowledge.messages.ts';
import { KnowledgeFields } from './knowledge-fields.tsx';
import type { KnowledgeValues } from './knowledge-values.ts';

const words = knowledgeWords.editor;

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
}

/** The editor on a page of its own: save stays in sight, and what is typed waits as a draft on this device. */
export function EditorFrame(props: EditorFrameProps) {
  const { form, draft, onDiscard, crumbs, title, submit, back, kindFixed } = props;
  usePageTitle(title);
  useShortcut('Ctrl+s', () => void form.submit(), { description: submit });
  return (
    <main id="main" tabIndex={-1} className="full">
      <header className="page-head">
        <nav className="crumbs" aria-label={detailWords.crumbs}>
          {crumbs.map((crumb, index) => (
            <Fragment key={crumb.label}>
              {index > 0 && <Icon of={ChevronRight} />}
              {crumb.href ? (
                <Link href={crumb.href} className={crumb.className}>
                  {crumb.label}
                </Link>
              ) : (
                <span aria-current="page">{crumb.label}</span>
              )}
            </Fragment>
          ))}
        </nav>
        <div className="title-row">
          <h1>{title}</h1>
        </div>
      </header>
      <div className="knowledge-scroll">
        <form {...form.props} className="knowledge-form">
          <ErrorSummary form={form} />
          <KnowledgeFields form={form} kindFixed={kindFixed} />
        </form>
      </div>
      <div className="knowledge-foot">
        <Button type="submit" form={form.id} tone="primary" keyHint="Ctrl S" busy={form.sending && words.saving}>
          {submit}
        </Button>
        <LinkButton href={back}>{words.cancel}</LinkButton>
        <span className="grow" />
        <DraftNote draft={draft} onDiscard={onDiscard} />
      </div>
    </main>
  );
}
