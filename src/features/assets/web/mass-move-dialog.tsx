import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { useToday } from '#ui/session/today.ts';
import type { ChosenAssets } from '../contract/assets.contract.ts';
import { assetsWords } from '../contract/assets.messages.ts';
import { type MoveResult, movementDraft, recordedKinds } from '../contract/movement.ts';
import { assetReads, assets } from './assets.client.ts';
import { MovementFields } from './movement-fields.tsx';
import { blankMovement, type MovementValues, toMovement } from './movement-values.ts';

const words = assetsWords.move;
/** 廃棄 goes through its own process, device by device with its evidence (§4-12). */
/** What a hand records of many: 廃棄, and the way into a repair and out of it, are their processes'. */
const byProcess: readonly string[] = ['disposed', 'takenIn', 'givenBack'];
const kinds = recordedKinds.filter((kind) => !byProcess.includes(kind));

export interface MassMoveDialogProps {
  readonly chosen: ChosenAssets;
  readonly count: number;
  readonly onClose: () => void;
  /** Told of the devices that were refused. */
  readonly onDone: (refused: readonly string[]) => void;
}

type Moved = Awaited<ReturnType<typeof assets.call.massMove>>;

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
  const today = useToday();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  if (outcome)
    return <ResultDialog outcome={outcome} onClose={() => onDone(outcome.refused.map((row) => row.assetId))} />;
  return (
    <ActionForm<typeof movementDraft, MovementValues, Moved>
      title={words.massTitle(count)}
      submit={words.submit}
      busy={words.submitting}
      schema={movementDraft}
      initial={blankMovement('transported', today)}
      prepare={toMovement}
      draft={null}
      act={(movement) => ({
        call: () => assets.call.massMove({ ...chosen, movement }),
        said: ({ moved, results }) => (results.some((result) => !result.moved) ? null : words.massDone(moved, 0)),
        // Many at once change the kind as a whole.
        made: ({ results }) => ['*', ...results.map(({ assetId }) => assetId)].map((id) => ['asset', id] as const),
        reread: assetReads,
      })}
      onDone={({ moved, results }) => {
        const refused = results.filter((result) => !result.moved);
        if (refused.length > 0) setOutcome({ moved, refused });
        else onDone([]);
      }}
      onClose={onClose}
    >
      {(form) => <MovementFields form={form} kinds={kinds} reportFirst />}
    </ActionForm>
  );
}
