import { z } from 'zod';
import { maxFileBytes } from '#kernel/file-limit.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { FileField } from '#ui/form/file-field.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { readCodes } from '../contract/disposal.process.ts';
import type { DisposalView } from '../contract/disposal.ts';
import { disposalsWords } from '../contract/disposals.messages.ts';
import { disposals } from './disposals.client.ts';
import { codesOf } from './read-list.tsx';

const { photos: words } = disposalsWords;
const chosen = z.object({ file: z.array(z.file()).length(1), serials: readCodes(1) });

/** 写真を付ける: a picture, and the serials that can be read in it. */
export function PhotoDialog({ disposal, onClose }: { disposal: DisposalView; onClose: () => void }) {
  const { id, drives } = disposal;
  const left = drives.filter(({ destroyedAt, photos }) => destroyedAt !== null && photos.length === 0);
  const initial = { file: [] as readonly File[], serials: left.map(({ serial }) => serial).join('\n') };
  return (
    <ActionForm
      title={words.add}
      note={words.note}
      submit={words.add}
      busy={words.adding}
      schema={chosen}
      initial={initial}
      prepare={({ file, serials }) => ({ file, serials: codesOf(serials) })}
      draft={null}
      act={({ file, serials }) => ({
        call: () => disposals.call.attachPhoto({ id, serials, file: file[0] as File }),
        said: () => words.said(serials.length),
        own: [['disposal', id]],
        reread: [disposals.query.key()],
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => (
        <>
          <FileField {...form.field('file', words.file)} maxFiles={1} maxBytes={maxFileBytes} />
          <TextAreaField {...form.field('serials', words.serials)} required rows={5} help={words.serialsHelp} />
        </>
      )}
    </ActionForm>
  );
}
