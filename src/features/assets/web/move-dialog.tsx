import { FormDialog } from '#ui/dialog.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { useForm } from '#ui/form/use-form.ts';
import { useShortcut } from '#ui/keys/use-shortcut.tsx';
import { useToday } from '#ui/session/today.ts';
import { toast } from '#ui/toast-store.ts';
import type { AssetView } from '../contract/asset-view.ts';
import { assetsWords } from '../contract/assets.messages.ts';
import { movementDraft, type RecordedKind } from '../contract/movement.ts';
import { placeWords } from './asset-facts.tsx';
import { assets } from './assets.client.ts';
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

function SubmitKey({ onSubmit }: { onSubmit: () => void }) {
  useShortcut('Ctrl+Enter', onSubmit, { description: words.submit });
  return null;
}

/** 移動を記録: what is possible from here is what the server said; the rest follows from the kind. */
export function MoveDialog({ asset, kind, onClose, onDone }: MoveDialogProps) {
  const form = useForm<typeof movementDraft, MovementValues>({
    schema: movementDraft,
    initial: blankMovement(kind ?? asset.possibleMoves[0] ?? '', useToday()),
    prepare: toMovement,
    onSubmit: async (movement) => {
      const moved = await assets.call.move({ id: asset.id, version: asset.version, movement });
      toast(words.done(asset.assetTag, assetsWords.kinds[movement.kind]));
      onDone(moved);
    },
  });
  const submit = () => void form.submit();
  const now = [assetsWords.statuses[asset.status], asset.user?.name, asset.department?.name, placeWords(asset)];
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.title(asset.assetTag)}
      note={words.current(now.filter(Boolean).join('　'))}
      submit={words.submit}
      busy={form.sending && words.submitting}
      onSubmit={submit}
    >
      <SubmitKey onSubmit={submit} />
      <ErrorSummary form={form} />
      <MovementFields form={form} kinds={asset.possibleMoves} reportFirst={asset.policy?.reportBeforeRepair ?? false} />
    </FormDialog>
  );
}
