import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button.tsx';
import { cx } from './class-names.ts';
import { focusField } from './focus-first.tsx';
import { isComposing } from './keys/chord.ts';
import { KeyLayer } from './keys/use-shortcut.tsx';
import { words } from './words.ts';

export interface DialogProps {
  open: boolean;
  /** Called by Escape and by the buttons that leave. */
  onClose: () => void;
  /** Says what happened or what is asked: 坂井さんが先に保存しました. */
  title: string;
  /** A line under the title. */
  note?: ReactNode;
  children?: ReactNode;
  /** Buttons say what they do, primary first. */
  footer?: ReactNode;
  /** 28, 40 or 56 rem. */
  width?: 'narrow' | 'medium' | 'wide';
  /** Must be answered: Escape does nothing. */
  stays?: boolean;
  /** `alertdialog` when it breaks in on what the user does. */
  role?: 'dialog' | 'alertdialog';
}

/** A question over the page: scrim behind, focus and keys inside, focus back where it was on leaving. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, note, children, footer, width = 'medium', stays, role } = props;
  const titleId = useId();
  return (
    <ModalOverlay
      className="modal"
      isOpen={open}
      onOpenChange={(next) => !next && onClose()}
      isKeyboardDismissDisabled={stays}
    >
      <Modal className={cx('modal-frame', width)}>
        <AriaDialog className="dialog" role={role} aria-labelledby={titleId}>
          <KeyLayer>
            <header>
              <h2 id={titleId}>{title}</h2>
              {note && <p className="muted">{note}</p>}
            </header>
            {children}
            {footer && <footer>{footer}</footer>}
          </KeyLayer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface ConfirmDialogProps {
  open: boolean;
  onClose: () => void;
  /** The question: 12件を廃棄予定にしますか. */
  title: string;
  /** What follows from it. */
  children?: ReactNode;
  /** What the button does: 廃棄予定にする. */
  confirm: string;
  cancel?: string;
  onConfirm: () => void;
  /** Words while it runs. */
  busy?: string | false;
  /** Something is lost by it. */
  danger?: boolean;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onClose, title, children, confirm, cancel = words.cancel, onConfirm, busy, danger } = props;
  const footer = (
    <>
      <Button tone={danger ? 'danger' : 'primary'} onPress={onConfirm} busy={busy}>
        {confirm}
      </Button>
      <Button onPress={onClose} autoFocus={danger}>
        {cancel}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={title} footer={footer} width="narrow" role="alertdialog">
      {children && <div className="dialog-body">{children}</div>}
    </Dialog>
  );
}

export interface FormDialogProps extends Omit<DialogProps, 'footer'> {
  /** What the button does: 貸し出す. */
  submit: string;
  onSubmit: () => void;
  busy?: string | false;
  /** Why it can't be submitted now. */
  blocked?: string | false;
  danger?: boolean;
  /** Quiet words at the right of the buttons: the state of the draft. */
  end?: ReactNode;
  /** やめる has the focus at first: a question whose yes loses something. */
  cancelFirst?: boolean;
}

/** The form itself: the first field has the focus, however the dialog was opened; Ctrl+Enter sends from any field. */
function DialogForm({ id, onSend, children }: { id: string; onSend: (event: FormEvent) => void; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    focusField(form.current);
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter') return;
    if (isComposing(event.nativeEvent)) event.preventDefault();
    else if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
  };
  return (
    <form ref={form} id={id} className="dialog-body" noValidate onSubmit={onSend} onKeyDown={onKeyDown}>
      {children}
    </form>
  );
}

/** A short form over the page. Enter submits it, except the Enter that ends an IME composition. */
export function FormDialog(props: FormDialogProps) {
  const { submit, onSubmit, busy, blocked, danger, end, cancelFirst, children, ...dialog } = props;
  const formId = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && !blocked) onSubmit();
  };
  const footer = (
    <>
      <Button type="submit" form={formId} tone={danger ? 'danger' : 'primary'} busy={busy} blocked={blocked}>
        {submit}
      </Button>
      <Button onPress={dialog.onClose} autoFocus={cancelFirst}>
        {words.cancel}
      </Button>
      {end && (
        <>
          <span className="grow" />
          <span className="muted small">{end}</span>
        </>
      )}
    </>
  );
  return (
    <Dialog {...dialog} footer={footer}>
      <DialogForm id={formId} onSend={send}>
        {children}
      </DialogForm>
    </Dialog>
  );
}
