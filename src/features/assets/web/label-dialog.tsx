import { z } from 'zod';
import { ActionForm } from '#ui/form/action-form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { openFile } from '#ui/rpc/save-file.ts';
import type { ChosenAssets } from '../contract/assets.contract.ts';
import { assetsWords } from '../contract/assets.messages.ts';
import { assets } from './assets.client.ts';

const words = assetsWords.labels;

const sheet = z.object({
  startAt: z.number().int().min(1).max(24),
  offsetX: z.number().min(-10).max(10),
  offsetY: z.number().min(-10).max(10),
});
interface SheetValues {
  startAt: string;
  offsetX: string;
  offsetY: string;
}
const toNumber = (text: string) => Number(text.normalize('NFKC').trim() || '0');

export interface LabelDialogProps {
  readonly chosen: ChosenAssets;
  readonly count: number;
  readonly onClose: () => void;
}

/** ラベル: 24 on a sheet, from the first free place of a used one. */
export function LabelDialog({ chosen, count, onClose }: LabelDialogProps) {
  return (
    <ActionForm<typeof sheet, SheetValues, File>
      width="narrow"
      title={words.title(count)}
      submit={words.submit}
      busy={words.submitting}
      schema={sheet}
      initial={{ startAt: '1', offsetX: '0', offsetY: '0' }}
      prepare={(values) => ({
        startAt: toNumber(values.startAt),
        offsetX: toNumber(values.offsetX),
        offsetY: toNumber(values.offsetY),
      })}
      draft={null}
      act={(placed) => ({
        call: () => assets.call.printLabels({ ...chosen, ...placed }),
        said: () => null,
        reread: [],
      })}
      onDone={(file) => {
        openFile(file);
        onClose();
      }}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField
            {...form.field('startAt', words.startAt)}
            help={words.startHelp}
            inputMode="numeric"
            face="t"
            autoFocus
          />
          <div className="asset-fields">
            <TextField {...form.field('offsetX', words.offsetX)} inputMode="decimal" face="t" />
            <TextField {...form.field('offsetY', words.offsetY)} inputMode="decimal" face="t" />
          </div>
          <p className="muted small">{words.offsetHelp}</p>
        </>
      )}
    </ActionForm>
  );
}
