import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { Dialog, FormDialog } from '#ui/dialog.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { useForm } from '#ui/form/use-form.ts';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { useToday } from '#ui/session/today.ts';
import { toast } from '#ui/toast-store.ts';
import type { ChosenAssets } from '../contract/assets.contract.ts';
import { assetsWords } from '../contract/assets.messages.ts';
import { type MoveResult, movementDraft, recordedKinds } from '../contract/movement.ts';
import { assets } from './assets.client.ts';
import { MovementFields } from './movement-fields.tsx';
import { blankMovement, type MovementValues, toMovement } from './movement-values.ts';

const words = assetsWords.move;
/** 廃棄 goes through its own process, device by device with its evidence (§4-12). */
const kinds = recordedKinds.filter((kind) => kind !== 'disposed');

export interface MassMoveDialogProps {
  readonly chosen: ChosenAssets;
  readonly count: number;
  readonly onClose: () => void;
  /** Told of the devices that were refused. */
  readonly onDone: (refused: readonly string[]) => void;
}

interface Outcome {
  readonly moved: number;
  readonly refused: readonly MoveResult[];
}

function ResultDialog({ outcome, onClose }: { outcome: Outcome; onClose: () => void }) {
  const footer = (
    <Button tone="primary" onPress={onClose} autoFocus>
      {words.close}
    </Button>
  );
  return (
    <Dialog open onClose={onClose} title={words.resultTitle} width="wide" footer={footer}>
      <div className="dialog-body">
        <Notice tone="warn" icon={CircleAlert} live="status">
          {words.massDone(outcome.moved, outcome.refused.length)}
        </Notice>
        <RelatedTable
          caption={words.refused}
          rows={outcome.refused}
          idOf={(row) => row.assetId}
          columns={[
            {
              title: assetsWords.columns.assetTag,
              width: 8,
              className: 'code',
              cell: (row) => <Link href={`/assets/${row.assetId}`}>{row.assetTag}</Link>,
            },
            { title: words.reason, cell: (row) => row.words },
          ]}
        />
      </div>
    </Dialog>
  );
}

/** 移動を記録 for every chosen device; what the contract refuses is listed with its reason, the rest is recorded. */
export function MassMoveDialog({ chosen, count, onClose, onDone }: MassMoveDialogProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const form = useForm<typeof movementDraft, MovementValues>({
    schema: movementDraft,
    initial: blankMovement('transported', useToday()),
    prepare: toMovement,
    onSubmit: async (movement) => {
      const { moved, results } = await assets.call.massMove({ ...chosen, movement });
      const refused = results.filter((result) => !result.moved);
      if (refused.length > 0) return setOutcome({ moved, refused });
      toast(words.massDone(moved, 0));
      onDone([]);
    },
  });
  if (outcome)
    return <ResultDialog outcome={outcome} onClose={() => onDone(outcome.refused.map((row) => row.assetId))} />;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.massTitle(count)}
      submit={words.submit}
      busy={form.sending && words.submitting}
      onSubmit={() => void form.submit()}
    >
      <ErrorSummary form={form} />
      <MovementFields form={form} kinds={kinds} reportFirst />
    </FormDialog>
  );
}
