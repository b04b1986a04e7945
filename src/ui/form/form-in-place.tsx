import './form-in-place.css';
import type { ReactNode } from 'react';
import { Button } from '../button.tsx';
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
  readonly children: ReactNode;
}

/** A form that stands open on a page of another thing: it takes no focus, and Ctrl+Enter sends it from any of its fields. */
export function FormInPlace<V>(props: FormInPlaceProps<V>) {
  const { form, draft, onDiscard, title, submit, busy, tone, children } = props;
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
      <div className="row">
        <Button type="submit" tone={tone} keyHint="Ctrl Enter" busy={form.sending && busy}>
          {submit}
        </Button>
        <DraftNote draft={draft} onDiscard={onDiscard} />
      </div>
    </form>
  );
}
