import { ActionForm } from '#ui/form/action-form.tsx';
import { useToday } from '#ui/session/today.ts';
import type { AssetView } from '../contract/asset-view.ts';
import { assetsWords } from '../contract/assets.messages.ts';
import { movementDraft, type RecordedKind } from '../contract/movement.ts';
import { placeWords } from './asset-facts.tsx';
import { assetReads, assets } from './assets.client.ts';
import { MovementFields } from './movement-fields.tsx';
import { blankMovement, type MovementValues, toMovement } from './movement-values.ts';

const words = assetsWords.move;

export interface MoveDialogProps {
  readonly asset: AssetView;
  /** The kind it opens with: 回収, 使用者変更. */
  readonly kind?: RecordedKind;
  readonly onClose: () => void;
  readonly onDone: (asset: AssetView) => void;
}

/** 移動を記録: what is possible from here is what the server said; the rest follows from the kind. */
export function MoveDialog({ asset, kind, onClose, onDone }: MoveDialogProps) {
  const now = [assetsWords.statuses[asset.status], asset.user?.name, asset.department?.name, placeWords(asset)];
  return (
    <ActionForm<typeof movementDraft, MovementValues, AssetView>
      title={words.title(asset.assetTag)}
      note={words.current(now.filter(Boolean).join('　'))}
      submit={words.submit}
      busy={words.submitting}
      schema={movementDraft}
      initial={blankMovement(kind ?? asset.possibleMoves[0] ?? '', useToday())}
      prepare={toMovement}
      draft={null}
      act={(movement) => ({
        call: () => assets.call.move({ id: asset.id, version: asset.version, movement }),
        said: () => words.done(asset.assetTag, assetsWords.kinds[movement.kind]),
        own: [['asset', asset.id]],
        reread: assetReads,
      })}
      onDone={onDone}
      onClose={onClose}
    >
      {(form) => (
        <MovementFields
          form={form}
          kinds={asset.possibleMoves}
          reportFirst={asset.policy?.reportBeforeRepair ?? false}
        />
      )}
    </ActionForm>
  );
}
