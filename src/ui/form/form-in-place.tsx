import './form-in-place.css';
import type { ReactNode } from 'react';
import { Button } from '../button.tsx';
import { cx } from '../class-names.ts';
import { State } from '../state-sign.tsx';
import { words } from '../words.ts';
import { ErrorSummary } from './error-summary.tsx';
import { DraftNote, type DraftState } from './use-draft.tsx';
import type { Form } from './use-form.ts';

interface FormInPlaceProps<V> {
  readonly form: Form<V>;
  readonly draft: DraftState;
  readonly onDiscard: () => void;
  /** What readers call the form. */
  readonly title: string;
  readonly submit: string;
  readonly busy: string;
  readonly tone: 'primary' | 'plain';
  readonly left: readonly string[];
  readonly children: ReactNode;
}

/** What is missing still, above the button; it comes along while the form is scrolled. */
function Left({ id, left, submit }: { id: string; left: readonly string[]; submit: string }) {
  // Capped: as many as one looks for at a time; the fields show them all.
  const shown = left.slice(0, 3);
  return (
    <p id={id} className="form-left">
      <b>{words.form.left(left.length, submit)}</b>
      {shown.map((one) => (
        <State key={one} tone="new">
          {one}
        </State>
      ))}
      {left.length > shown.length && <span className="muted">{words.form.leftMore(left.length - shown.length)}</span>}
    </p>
  );
}

/** A form that stands open on a page of another thing: it takes no focus, and Ctrl+Enter sends it from any of its fields. */
export function FormInPlace<V>(props: FormInPlaceProps<V>) {
  const { form, draft, onDiscard, title, submit, busy, tone, left, children } = props;
  const isLeft = left.length > 0;
  return (
    <form
      {...form.props}
      className="form-in-place"
      aria-label={title}
      onKeyDown={(event) => {
        form.props.onKeyDown(event);
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      <ErrorSummary form={form} />
      {children}
      <div className={cx('form-send', isLeft && 'waits')}>
        {isLeft && <Left id={`${form.id}-left`} left={left} submit={submit} />}
        <div className="row">
          <Button
            type="submit"
            tone={tone}
            keyHint="Ctrl Enter"
            busy={form.sending && busy}
            className={cx(isLeft && 'not-yet')}
            describedBy={isLeft ? `${form.id}-left` : undefined}
          >
            {submit}
          </Button>
          <DraftNote draft={draft} onDiscard={onDiscard} />
        </div>
      </div>
    </form>
  );
}
