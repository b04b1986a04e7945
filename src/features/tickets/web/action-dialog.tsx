import { type ReactNode, useState } from 'react';
import { FormDialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import type { CallFailed } from '#ui/rpc/client.ts';
import { toCallFailed } from '#ui/rpc/client.ts';

export interface ActionDialogProps<V> {
  readonly title: string;
  readonly submit: string;
  readonly start: V;
  readonly onClose: () => void;
  /** Sends it and closes; a refusal is shown in the dialog and what was typed stays. */
  readonly send: (values: V) => Promise<unknown>;
  readonly children: (values: V, set: (patch: Partial<V>) => void, failed: CallFailed | null) => ReactNode;
}

/** One action's form: what it needs, the button that says what it does, and the server's words when it says no. */
export function ActionDialog<V>({ title, submit, start, onClose, send, children }: ActionDialogProps<V>) {
  const [values, setValues] = useState(start);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<CallFailed | null>(null);
  const run = async () => {
    setBusy(true);
    setFailed(null);
    try {
      await send(values);
    } catch (error) {
      setFailed(toCallFailed(error));
    }
    setBusy(false);
  };
  return (
    <FormDialog open title={title} submit={submit} busy={busy && submit} onClose={onClose} onSubmit={() => void run()}>
      {failed && (
        <Notice tone="error" live="alert">
          <p>{failed.message}</p>
        </Notice>
      )}
      {children(values, (patch) => setValues({ ...values, ...patch }), failed)}
    </FormDialog>
  );
}
