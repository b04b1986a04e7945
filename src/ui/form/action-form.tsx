import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Crumb } from '../detail/crumbs.tsx';
import { FormDialog, type FormDialogProps } from '../dialog.tsx';
import { useNavigate } from '../link.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FormConflictDialog } from './form-conflict.tsx';
import { FormInPlace } from './form-in-place.tsx';
import { FormPage } from './form-page.tsx';
import { type ActionFormState, type ActionFormUse, useActionForm } from './use-action-form.ts';
import { DraftNote } from './use-draft.tsx';
import type { Form } from './use-form.ts';

interface PageFrame {
  /** The form has a page of its own: where it stands, and where やめる leads. */
  readonly page: { readonly crumbs: readonly Crumb[]; readonly back: string; readonly className?: string };
  readonly inPlace?: undefined;
}

interface PlaceFrame<V> {
  /** The form stands open where it is put; `primary` where nothing else on the page is. */
  readonly inPlace: 'primary' | 'plain';
  /** What it lacks still, in words: said above its button, so that nobody presses to find out. */
  readonly left?: (form: Form<V>) => readonly string[];
  readonly page?: undefined;
}

interface DialogFrame
  extends Pick<FormDialogProps, 'onClose' | 'width' | 'danger' | 'blocked' | 'stays' | 'role' | 'cancelFirst'> {
  readonly page?: undefined;
  readonly inPlace?: undefined;
}

export type ActionFormProps<S extends z.ZodType, V extends object, T> = ActionFormUse<S, V, T> &
  (PageFrame | PlaceFrame<V> | DialogFrame) & {
    readonly title: string;
    readonly note?: ReactNode;
    /** What the button does: 貸し出す. */
    readonly submit: string;
    /** The words of the button while it is sent, where they are not the same. */
    readonly busy?: string;
    readonly children?: ReactNode | ((form: Form<V>) => ReactNode);
  };

function Conflict<V extends object>(props: {
  state: ActionFormState<V>;
  conflict: ActionFormUse<z.ZodType, V, unknown>['conflict'];
  hasDraft: boolean;
  onKeep: () => void;
}) {
  const { state, conflict, hasDraft, onKeep } = props;
  const { form, base, lost, clear, draft } = state;
  if (!lost || !conflict) return null;
  const keep = () => {
    draft.discard();
    onKeep();
  };
  const { about, labels, show } = conflict;
  return (
    <FormConflictDialog
      form={form}
      base={base}
      about={about}
      labels={labels}
      show={show}
      hasDraft={hasDraft}
      conflict={lost}
      onKeep={keep}
      onClose={clear}
    />
  );
}

/**
 * Every form of the product, over the page, open on it, or on one of its own: checked by the contract's schema, its required fields marked,
 * what the server refuses on the fields it is about, unsent words kept, and two who saved at once set side by side.
 */
export function ActionForm<S extends z.ZodType, V extends object, T>(props: ActionFormProps<S, V, T>) {
  const { title, note, submit, busy = submit, children, conflict } = props;
  const state = useActionForm(props);
  const { form, draft, discard, lost } = state;
  const navigate = useNavigate();
  const fields = typeof children === 'function' ? children(form) : children;
  const hasDraft = props.draft !== null;
  if (props.page) {
    const { back, ...place } = props.page;
    return (
      <>
        <FormPage
          {...place}
          form={form}
          draft={draft}
          title={title}
          note={note}
          submit={submit}
          busy={busy}
          back={back}
          onDiscard={discard}
        >
          {fields}
        </FormPage>
        <Conflict state={state} conflict={conflict} hasDraft={hasDraft} onKeep={() => navigate(back)} />
      </>
    );
  }
  if (props.inPlace) {
    return (
      <>
        <FormInPlace
          form={form}
          draft={draft}
          title={title}
          submit={submit}
          busy={busy}
          tone={props.inPlace}
          left={props.left?.(form) ?? []}
          onDiscard={discard}
        >
          {fields}
        </FormInPlace>
        <Conflict state={state} conflict={conflict} hasDraft={hasDraft} onKeep={discard} />
      </>
    );
  }
  const { onClose, width, danger, blocked, stays, role, cancelFirst } = props;
  if (lost) return <Conflict state={state} conflict={conflict} hasDraft={hasDraft} onKeep={onClose} />;
  return (
    <FormDialog
      open
      title={title}
      note={note}
      submit={submit}
      onClose={onClose}
      width={width}
      danger={danger}
      blocked={blocked}
      stays={stays}
      role={role}
      cancelFirst={cancelFirst}
      busy={form.sending && busy}
      end={draft.savedAt && <DraftNote draft={draft} onDiscard={discard} />}
      onSubmit={() => void form.submit()}
    >
      <ErrorSummary form={form} />
      {fields}
    </FormDialog>
  );
}
