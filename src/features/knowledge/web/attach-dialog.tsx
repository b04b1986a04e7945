import { z } from 'zod';
import { maxFileBytes } from '#kernel/file-limit.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { FileField } from '#ui/form/file-field.tsx';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import type { KnowledgeView } from '../contract/knowledge.ts';
import { knowledge, knowledgeReads } from './knowledge.client.ts';

const attaching = z.object({ files: z.array(z.file()).min(1).max(5) });

/** 添付する: files of an item, one after the other. */
export function AttachDialog({ item, onClose }: { item: KnowledgeView; onClose: () => void }) {
  const { id, knowledgeNo, title } = item;
  const attach = async (files: readonly File[]) => {
    for (const file of files) await knowledge.call.attach({ id, file });
  };
  return (
    <ActionForm
      title={words.dialogs.attach.title}
      note={`${knowledgeNo} ${title}`}
      submit={words.steps.attach}
      busy={words.editor.saving}
      schema={attaching}
      initial={{ files: [] as readonly File[] }}
      draft={null}
      act={({ files }) => ({
        call: () => attach(files),
        said: () => words.attached(knowledgeNo, files.length),
        own: [['knowledge', id]],
        reread: knowledgeReads,
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => <FileField {...form.field('files', words.dialogs.attach.file)} maxFiles={5} maxBytes={maxFileBytes} />}
    </ActionForm>
  );
}
