import './assets.css';
import type { z } from 'zod';
import { ActionForm } from '#ui/form/action-form.tsx';
import { SegmentedField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { useNavigate } from '#ui/link.tsx';
import { useToday } from '#ui/session/today.ts';
import type { AssetFacts } from '../contract/asset.ts';
import type { AssetView } from '../contract/asset-view.ts';
import { assetsWords as words } from '../contract/assets.messages.ts';
import { AssetFields } from './asset-fields.tsx';
import { loadDepartments, loadRooms, loadSites, loadStaff } from './asset-lookups.ts';
import { blankFacts, type FactValues, registrationForm, toFacts } from './asset-values.ts';
import { assetReads, assets } from './assets.client.ts';

interface RegistrationValues extends FactValues {
  status: 'stored' | 'inUse';
  siteId: ComboOption | null;
  roomId: ComboOption | null;
  departmentId: ComboOption | null;
  userId: ComboOption | null;
  movedOn: string;
  counterpart: string;
  basis: string;
}

const blank = (today: string): RegistrationValues => ({
  ...blankFacts,
  status: 'stored',
  siteId: null,
  roomId: null,
  departmentId: null,
  userId: null,
  movedOn: today,
  counterpart: '',
  basis: '',
});

function prepare(values: RegistrationValues) {
  return {
    ...toFacts(values),
    status: values.status,
    siteId: values.siteId?.key ?? '',
    roomId: values.roomId?.key ?? null,
    departmentId: values.departmentId?.key ?? null,
    userId: values.userId?.key ?? null,
    movedOn: values.movedOn,
    counterpart: values.counterpart,
    basis: values.basis,
  };
}

const statuses = (['stored', 'inUse'] as const).map((key) => ({ key, word: words.statuses[key] }));

function PlaceFields({ form }: { form: Form<RegistrationValues> }) {
  const { move, form: formWords } = words;
  const inUse = form.values.status === 'inUse';
  return (
    <fieldset>
      <legend>{formWords.where}</legend>
      <SegmentedField {...form.field('status', formWords.status)} required choices={statuses} />
      <DateField {...form.field('movedOn', formWords.movedOn)} required />
      <ComboField {...form.field('siteId', move.site)} load={loadSites} required />
      <ComboField {...form.field('roomId', move.room)} load={loadRooms(form.values.siteId?.key ?? null)} />
      {inUse && <ComboField {...form.field('departmentId', move.department)} load={loadDepartments} required />}
      {inUse && <ComboField {...form.field('userId', move.user)} load={loadStaff} />}
      <TextField {...form.field('counterpart', formWords.counterpart)} />
      <TextField {...form.field('basis', formWords.basis)} />
    </fieldset>
  );
}

/** 機器を登録 on a page of its own; the draft survives a reload. */
export function RegisterAssetPage() {
  const today = useToday();
  const navigate = useNavigate();
  return (
    <ActionForm<typeof registrationForm, RegistrationValues, AssetView>
      page={{
        crumbs: [{ label: words.title, href: '/assets' }, { label: words.actions.register }],
        back: '/assets',
        className: 'asset-form',
      }}
      title={words.form.registerTitle}
      submit={words.form.register}
      busy={words.form.registering}
      schema={registrationForm}
      initial={blank(today)}
      prepare={prepare}
      draft="asset.new"
      act={(input) => ({
        call: () => register(input),
        said: (made) => words.form.registered(made.assetTag),
        reread: assetReads,
      })}
      onDone={(made) => navigate(`/assets/${made.id}`)}
    >
      {(form) => (
        <>
          <AssetFields form={form} autoFocus />
          <PlaceFields form={form} />
        </>
      )}
    </ActionForm>
  );
}

function register(input: z.output<typeof registrationForm>): Promise<AssetView> {
  const { status, siteId, roomId, departmentId, userId, movedOn, counterpart, basis, ...facts } = input;
  return assets.call.register({
    facts: facts as AssetFacts,
    placement: { status, siteId, roomId, departmentId, userId },
    movedOn,
    counterpart: counterpart || null,
    basis: basis || null,
  });
}
