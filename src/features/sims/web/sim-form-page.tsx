import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { z } from 'zod';
import { findAssets } from '#features/assets/web/assets.lookups.public.ts';
import { ErrorPage } from '#ui/error-page.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { SegmentedField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { useNavigate } from '#ui/link.tsx';
import { Loading } from '#ui/loading.tsx';
import { type SimState, type SimView, simDraft, simStates } from '../contract/sim.ts';
import { simsWords as words } from '../contract/sims.messages.ts';
import { simReads, sims } from './sims.client.ts';

const c = words.columns;
const editedSim = simDraft.extend({ version: z.number().int() });
const states = simStates.map((key) => ({ key, word: words.states[key] }));

interface SimValues {
  cardNo: string;
  lineNo: string;
  contractNo: string;
  carrier: string;
  state: SimState;
  assetId: ComboOption | null;
  stoppedOn: string;
  note: string;
  version: number;
}

const valuesOf = (sim: SimView | null): SimValues => ({
  cardNo: sim?.cardNo ?? '',
  lineNo: sim?.lineNo ?? '',
  contractNo: sim?.contractNo ?? '',
  carrier: sim?.carrier ?? '',
  state: sim?.state ?? 'inUse',
  stoppedOn: sim?.stoppedOn ?? '',
  note: sim?.note ?? '',
  version: sim?.version ?? 0,
  assetId: sim?.assetId ? { key: sim.assetId, word: sim.assetTag ?? '' } : null,
});

const toDraft = (values: SimValues) => ({
  ...values,
  assetId: values.assetId?.key ?? null,
  stoppedOn: values.stoppedOn || null,
});

const loadAssets = async (text: string, signal?: AbortSignal) =>
  (await findAssets(text, signal)).map(({ value, label }) => ({ key: value, word: label }));

function Fields({ form }: { form: Form<SimValues> }) {
  return (
    <>
      <TextField {...form.field('cardNo', c.cardNo)} face="t" autoFocus />
      <TextField {...form.field('lineNo', c.lineNo)} face="t" />
      <TextField {...form.field('contractNo', c.contractNo)} face="t" />
      <TextField {...form.field('carrier', c.carrier)} />
      <SegmentedField {...form.field('state', c.state)} help={words.stateHelp} choices={states} />
      {form.values.state === 'inUse' && <ComboField {...form.field('assetId', c.asset)} load={loadAssets} />}
      {form.values.state === 'stopped' && <DateField {...form.field('stoppedOn', c.stoppedOn)} />}
      <TextAreaField {...form.field('note', c.note)} rows={3} />
    </>
  );
}

function SimForm({ sim }: { sim: SimView | null }) {
  const navigate = useNavigate();
  const back = sim ? `/sims/${sim.id}` : '/sims';
  const title = sim ? words.revise(sim.cardNo) : words.actions.create;
  return (
    <ActionForm<typeof editedSim, SimValues, SimView>
      page={{ crumbs: [{ label: words.title, href: '/sims' }, { label: title }], back }}
      title={title}
      submit={sim ? words.save : words.actions.create}
      busy={words.saving}
      schema={editedSim}
      initial={valuesOf(sim)}
      prepare={toDraft}
      draft={`sim.${sim?.id ?? 'new'}`}
      act={({ version, ...draft }) => ({
        call: () => (sim ? sims.call.revise({ id: sim.id, version, draft }) : sims.call.create(draft)),
        said: ({ cardNo }) => (sim ? words.revised(cardNo) : words.created(cardNo)),
        ...(sim && { own: [['sim', sim.id]] as const }),
        reread: simReads,
      })}
      onDone={({ id }) => navigate(`/sims/${id}`)}
    >
      {(form) => <Fields form={form} />}
    </ActionForm>
  );
}

/** SIMを登録. */
export const CreateSimPage = () => <SimForm sim={null} />;

/** 直す. */
export function ReviseSimPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const options = sims.query.get.queryOptions({ input: { id } });
  const { data, error, refetch } = useQuery({ ...options, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
  if (error && !data) return <ErrorPage title={words.title} error={error} onRetry={() => void refetch()} />;
  return data ? <SimForm sim={data} /> : <Loading busy label={words.title} />;
}
