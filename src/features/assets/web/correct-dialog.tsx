import { ActionForm } from '#ui/form/action-form.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { formatDate } from '#ui/format.ts';
import { type AssetStatus, assetStatuses } from '../contract/asset.ts';
import type { AssetView } from '../contract/asset-view.ts';
import { assetsWords } from '../contract/assets.messages.ts';
import { correctionDraft } from '../contract/movement.ts';
import { loadDepartments, loadRooms, loadSites, loadStaff } from './asset-lookups.ts';
import { assetReads, assets } from './assets.client.ts';

const words = assetsWords.correction;

interface CorrectionValues {
  movementId: string;
  movedOn: string;
  siteId: ComboOption | null;
  roomId: ComboOption | null;
  departmentId: ComboOption | null;
  userId: ComboOption | null;
  handOverRoomId: ComboOption | null;
  toStatus: AssetStatus | '';
  reason: string;
}

/** Only the newest entry's destination can be put right; an older one is explained. */
function toCorrection(values: CorrectionValues, isLast: boolean) {
  const { movementId, movedOn, reason } = values;
  const handOverRoomId = values.handOverRoomId?.key;
  if (!isLast) return { movementId, movedOn, reason, handOverRoomId };
  return {
    movementId,
    movedOn,
    reason,
    handOverRoomId,
    siteId: values.siteId?.key,
    roomId: values.roomId?.key,
    departmentId: values.departmentId?.key,
    userId: values.userId?.key,
    toStatus: values.toStatus || undefined,
  };
}

export interface CorrectDialogProps {
  readonly asset: AssetView;
  readonly onClose: () => void;
  readonly onDone: (asset: AssetView) => void;
}

/** 訂正を追記: the wrong entry stays, a new one names it. */
export function CorrectDialog({ asset, onClose, onDone }: CorrectDialogProps) {
  const [last] = asset.movements;
  return (
    <ActionForm<typeof correctionDraft, CorrectionValues, AssetView>
      title={words.title(asset.assetTag)}
      note={words.note}
      submit={words.submit}
      busy={assetsWords.move.submitting}
      schema={correctionDraft}
      initial={{
        movementId: last?.id ?? '',
        movedOn: last?.movedOn ?? '',
        siteId: null,
        roomId: null,
        departmentId: null,
        userId: null,
        handOverRoomId: null,
        toStatus: '',
        reason: '',
      }}
      prepare={(values) => toCorrection(values, values.movementId === last?.id)}
      draft={null}
      act={(correction) => ({
        call: () => assets.call.correct({ id: asset.id, version: asset.version, correction }),
        said: () => words.done(asset.assetTag),
        own: [['asset', asset.id]],
        reread: assetReads,
      })}
      onDone={onDone}
      onClose={onClose}
    >
      {(form) => <Fields form={form} asset={asset} />}
    </ActionForm>
  );
}

function Fields({ form, asset }: { form: Form<CorrectionValues>; asset: AssetView }) {
  const open = asset.movements.filter((row) => row.correctedBy === null);
  const isLast = form.values.movementId === asset.movements[0]?.id;
  const chosen = asset.movements.find(({ id }) => id === form.values.movementId)?.kind;
  const inRoom = chosen === 'distributed' || chosen === 'collected' || chosen === 'corrected';
  const choose = (id: string) => {
    form.set('movementId', id);
    form.set('movedOn', asset.movements.find((row) => row.id === id)?.movedOn ?? '');
  };
  return (
    <>
      <SelectField
        {...form.field('movementId', words.which)}
        onChange={choose}
        empty={null}
        help={isLast ? undefined : words.onlyReason}
        choices={open.map((row) => ({
          key: row.id,
          word: `${row.seq}　${formatDate(row.movedOn)}　${assetsWords.kinds[row.kind]}　${row.to.words ?? ''}`,
        }))}
      />
      <DateField {...form.field('movedOn', assetsWords.move.movedOn)} />
      {isLast && <RightPlace form={form} />}
      {inRoom && <ComboField {...form.field('handOverRoomId', assetsWords.move.handOverRoom)} load={loadRooms(null)} />}
      <TextAreaField {...form.field('reason', assetsWords.move.reason)} rows={2} />
    </>
  );
}

function RightPlace({ form }: { form: Form<CorrectionValues> }) {
  const { move } = assetsWords;
  const statuses = assetStatuses.filter((status) => status !== 'disposed' && status !== 'withdrawn');
  return (
    <fieldset className="asset-fields">
      <legend>{words.right}</legend>
      <ComboField {...form.field('userId', move.user)} load={loadStaff} />
      <ComboField {...form.field('departmentId', move.department)} load={loadDepartments} />
      <ComboField {...form.field('siteId', move.site)} load={loadSites} />
      <ComboField {...form.field('roomId', move.room)} load={loadRooms(form.values.siteId?.key ?? null)} />
      <SelectField
        {...form.field('toStatus', move.toStatus)}
        choices={statuses.map((key) => ({ key, word: assetsWords.statuses[key] }))}
      />
    </fieldset>
  );
}
