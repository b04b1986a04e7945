import './assets.css';
import { ChevronRight } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
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
import { words as kit } from '#ui/words.ts';

export interface FormFrameProps<V> {
  readonly form: Form<V>;
  readonly draft: DraftState;
  readonly onDiscard: () => void;
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly note?: string;
  readonly submit: string;
  readonly busy: string;
  /** Where やめる leads. */
  readonly back: string;
  readonly children: ReactNode;
}

/** A form on a page of its own: its one way forward stays in sight, and what is typed waits as a draft. */
export function FormFrame<V>(props: FormFrameProps<V>) {
  const { form, draft, onDiscard, crumbs, title, note, submit, busy, back, children } = props;
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
          {note && <span className="sub">{note}</span>}
        </div>
      </header>
      <div className="asset-form-scroll">
        <form {...form.props} className="asset-form">
          <ErrorSummary form={form} />
          {children}
        </form>
      </div>
      <div className="asset-form-foot">
        <Button type="submit" form={form.id} tone="primary" keyHint="Ctrl S" busy={form.sending && busy}>
          {submit}
        </Button>
        <LinkButton href={back}>{kit.cancel}</LinkButton>
        <span className="grow" />
        <DraftNote draft={draft} onDiscard={onDiscard} />
      </div>
    </main>
  );
}
