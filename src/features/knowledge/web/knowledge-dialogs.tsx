import { z } from 'zod';
import { maxFileBytes } from '#kernel/file-limit.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { ActionQuestion } from '#ui/form/action-question.tsx';
import { FileField } from '#ui/form/file-field.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import type { KnowledgeAction, KnowledgeView } from '../contract/knowledge.ts';
import { AskApprovalDialog } from './ask-approval-dialog.tsx';
import { knowledge, knowledgeReads } from './knowledge.client.ts';

interface DialogProps {
  readonly item: KnowledgeView;
  readonly onClose: () => void;
}

/** What every act on an item has in common. */
const actOn = <T,>(item: KnowledgeView, call: () => Promise<T>, said: string) => ({
  call,
  said: () => said,
  own: [['knowledge', item.id]] as const,
  reread: knowledgeReads,
});

function Publish({ item, onClose }: DialogProps) {
  const { id, version, knowledgeNo } = item;
  return (
    <ActionQuestion
      title={words.dialogs.publish.title(knowledgeNo)}
      submit={words.actions.publish}
      busy={words.editor.saving}
      act={() => actOn(item, () => knowledge.call.publish({ id, version }), words.published(knowledgeNo))}
      onDone={onClose}
      onClose={onClose}
    >
      <p>{words.dialogs.publish.body[item.kind]}</p>
    </ActionQuestion>
  );
}

const retiring = z.object({ reason: z.string().trim().min(1).max(400) });

function Retire({ item, onClose }: DialogProps) {
  const { id, version, knowledgeNo } = item;
  return (
    <ActionForm
      danger
      title={words.dialogs.retire.title}
      note={`${knowledgeNo} ${item.title}`}
      submit={words.actions.retire}
      busy={words.editor.saving}
      schema={retiring}
      initial={{ reason: '' }}
      draft={`retire.${id}`}
      act={({ reason }) =>
        actOn(item, () => knowledge.call.retire({ id, version, reason }), words.retiredNow(knowledgeNo))
      }
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => (
        <TextAreaField
          {...form.field('reason', words.dialogs.retire.reason)}
          help={words.dialogs.retire.reasonHelp}
          autoFocus
        />
      )}
    </ActionForm>
  );
}

const attaching = z.object({ files: z.array(z.file()).min(1).max(5) });

function Attach({ item, onClose }: DialogProps) {
  const { id, knowledgeNo } = item;
  const attach = async (files: readonly File[]) => {
    for (const file of files) await knowledge.call.attach({ id, file });
  };
  return (
    <ActionForm
      title={words.dialogs.attach.title}
      note={`${knowledgeNo} ${item.title}`}
      submit={words.dialogs.attach.submit}
      busy={words.editor.saving}
      schema={attaching}
      initial={{ files: [] as readonly File[] }}
      draft={null}
      act={({ files }) => actOn(item, () => attach(files), words.attached(knowledgeNo, files.length))}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => <FileField {...form.field('files', words.dialogs.attach.file)} maxFiles={5} maxBytes={maxFileBytes} />}
    </ActionForm>
  );
}

/** The dialog of an action that needs one. */
export function KnowledgeDialog({ action, ...rest }: DialogProps & { readonly action: KnowledgeAction }) {
  if (action === 'askApproval') return <AskApprovalDialog {...rest} />;
  if (action === 'publish') return <Publish {...rest} />;
  if (action === 'retire') return <Retire {...rest} />;
  return action === 'attach' ? <Attach {...rest} /> : null;
}
