import { useState } from 'react';
import { maxFileBytes } from '#kernel/file-limit.ts';
import { ConfirmDialog, FormDialog } from '#ui/dialog.tsx';
import { FileField } from '#ui/form/file-field.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { Notice } from '#ui/notice.tsx';
import { type CallFailed, toCallFailed } from '#ui/rpc/client.ts';
import { toast } from '#ui/toast-store.ts';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import type { KnowledgeAction, KnowledgeView } from '../contract/knowledge.ts';
import { AskApprovalDialog } from './ask-approval-dialog.tsx';
import { knowledge } from './knowledge.client.ts';

interface DialogProps {
  readonly item: KnowledgeView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Sends an action; the server's no stays in the dialog. */
function useSend(onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<CallFailed | null>(null);
  const send = async (work: () => Promise<unknown>, said: string) => {
    setBusy(true);
    setFailed(null);
    try {
      await work();
      toast(said);
      onDone();
    } catch (error) {
      setFailed(toCallFailed(error));
      setBusy(false);
    }
  };
  const notice = failed && (
    <Notice tone="error" live="alert">
      <p>{failed.message}</p>
    </Notice>
  );
  return { busy, send, notice };
}

function Publish({ item, onClose, onDone }: DialogProps) {
  const { busy, send, notice } = useSend(onDone);
  const seen = { id: item.id, version: item.version };
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={words.dialogs.publish.title(item.knowledgeNo)}
      confirm={words.actions.publish}
      busy={busy && words.editor.saving}
      onConfirm={() => void send(() => knowledge.call.publish(seen), words.published(item.knowledgeNo))}
    >
      {notice}
      <p>{words.dialogs.publish.body[item.kind]}</p>
    </ConfirmDialog>
  );
}

function Retire({ item, onClose, onDone }: DialogProps) {
  const [reason, setReason] = useState('');
  const { busy, send, notice } = useSend(onDone);
  const retire = () => knowledge.call.retire({ id: item.id, version: item.version, reason });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.dialogs.retire.title}
      note={`${item.knowledgeNo} ${item.title}`}
      submit={words.actions.retire}
      busy={busy && words.editor.saving}
      danger
      onSubmit={() => void send(retire, words.retiredNow(item.knowledgeNo))}
    >
      {notice}
      <TextAreaField
        id="retire-reason"
        label={words.dialogs.retire.reason}
        help={words.dialogs.retire.reasonHelp}
        required
        autoFocus
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}

function Attach({ item, onClose, onDone }: DialogProps) {
  const [files, setFiles] = useState<readonly File[]>([]);
  const { busy, send, notice } = useSend(onDone);
  const attach = async () => {
    for (const file of files) await knowledge.call.attach({ id: item.id, file });
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.dialogs.attach.title}
      note={`${item.knowledgeNo} ${item.title}`}
      submit={words.dialogs.attach.submit}
      busy={busy && words.editor.saving}
      onSubmit={() => files.length > 0 && void send(attach, words.attached(item.knowledgeNo, files.length))}
    >
      {notice}
      <FileField
        id="attach-file"
        label={words.dialogs.attach.file}
        required
        maxFiles={5}
        maxBytes={maxFileBytes}
        value={files}
        onChange={setFiles}
      />
    </FormDialog>
  );
}

/** The dialog of an action that needs one. */
export function KnowledgeDialog({ action, ...rest }: DialogProps & { readonly action: KnowledgeAction }) {
  if (action === 'askApproval') return <AskApprovalDialog {...rest} />;
  if (action === 'publish') return <Publish {...rest} />;
  if (action === 'retire') return <Retire {...rest} />;
  return action === 'attach' ? <Attach {...rest} /> : null;
}
