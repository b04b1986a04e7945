import '../detail/detail.css';
import './form-page.css';
import type { ReactNode } from 'react';
import { Button, LinkButton } from '../button.tsx';
import { cx } from '../class-names.ts';
import { type Crumb, Crumbs } from '../detail/crumbs.tsx';
import { useShortcut } from '../keys/use-shortcut.tsx';
import { usePhone } from '../list/use-media.ts';
import { usePageActions } from '../palette/page-actions.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { words as kit } from '../words.ts';
import { ErrorSummary } from './error-summary.tsx';
import { DraftNote, type DraftState } from './use-draft.tsx';
import type { Form } from './use-form.ts';

export interface FormPageProps<V> {
  readonly form: Form<V>;
  readonly draft: DraftState;
  readonly onDiscard: () => void;
  /** Where the page stands; none where the place's own frame says it. */
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly note?: ReactNode;
  readonly submit: string;
  readonly busy: string;
  /** Where やめる leads. */
  readonly back: string;
  /** The feature's own class on the form, for its columns. */
  readonly className?: string;
  readonly children: ReactNode;
}

/** A form on a page of its own: its one way forward stays in sight, and what is typed waits as a draft. */
export function FormPage<V>(props: FormPageProps<V>) {
  const { form, draft, onDiscard, crumbs, title, note, submit, busy, back, className, children } = props;
  usePageTitle(title);
  useShortcut('Ctrl+s', () => void form.submit(), { description: submit });
  usePageActions(() => [{ key: 'page:submit', word: submit, keyHint: 'Ctrl S', run: () => void form.submit() }]);
  const phone = usePhone();
  const draftNote = <DraftNote draft={draft} onDiscard={onDiscard} />;
  const send = (
    <Button type="submit" form={form.id} tone="primary" keyHint="Ctrl S" busy={form.sending && busy}>
      {submit}
    </Button>
  );
  const leave = <LinkButton href={back}>{kit.cancel}</LinkButton>;
  return (
    <main id="main" tabIndex={-1} className={cx('full', phone && 'one')}>
      <header className="page-head">
        {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
        <div className="title-row">
          <h1>{title}</h1>
          {note && <span className="sub">{note}</span>}
        </div>
      </header>
      <div className="form-page-scroll">
        <form {...form.props} className={cx('form-page', className)}>
          <ErrorSummary form={form} />
          {children}
          {phone && draftNote}
        </form>
      </div>
      {phone ? (
        <div className="action-bar">
          {leave}
          {send}
        </div>
      ) : (
        <div className="form-page-foot">
          {send}
          {leave}
          <span className="grow" />
          {draftNote}
        </div>
      )}
    </main>
  );
}
