import { z } from 'zod';
import { keptWords } from '#ui/act/kept-words.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { CheckField, SelectField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { isDay } from '#ui/form/read-day.ts';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { formatDate } from '#ui/format.ts';
import { useToday } from '#ui/session/today.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import { type SoftwareRow, softwareEffects, softwareKeeping } from '../contract/catalog.ts';
import { standardSoftware, standardSoftwareKeys } from '../contract/standard-software.data.ts';
import { catalog } from './catalog.client.ts';
import { findRow, plainWords } from './record-conflict.ts';
import { orNull } from './typed-values.ts';

const words = catalogWords.software;
const c = words.columns;

const softwareForm = softwareKeeping.extend({ version: z.number().int() });
const { name, reading, maker, currentVersion, supportEndsOn, channel, listedAs } = c;
const labels = {
  name,
  reading,
  maker,
  currentVersion,
  supportEndsOn,
  channel,
  listedAs,
  active: words.activeField,
} as const;
const listed = standardSoftwareKeys.map((key) => ({ key, word: standardSoftware[key].name }));

const valuesOf = (row: SoftwareRow | null, today: string) => ({
  version: row?.version ?? 0,
  name: row?.name ?? '',
  reading: row?.reading ?? '',
  maker: row?.maker ?? '',
  currentVersion: row?.currentVersion ?? '',
  supportEndsOn: row?.supportEndsOn ?? '',
  channel: row?.channel ?? '',
  active: row?.active ?? true,
  listedAs: row?.listedAs ?? ('' as const),
  change: { on: today, feature: false, operation: false, layout: false, what: '' },
});

type SoftwareValues = ReturnType<typeof valuesOf>;

const conflictOf = (row: SoftwareRow, today: string) => ({
  about: row.name,
  labels,
  show: (key: keyof SoftwareValues, value: unknown) =>
    key === 'supportEndsOn' && isDay(String(value)) ? formatDate(String(value)) : plainWords(value),
  load: async () =>
    valuesOf(
      (await findRow(row.id, (cursor) => catalog.call.listSoftware({ view: 'all', limit: 200, cursor }))) ?? row,
      today,
    ),
});

/** What changed of the product (§4-6): the server sees whether it did. */
function ChangeFields({ form }: { form: Form<SoftwareValues> }) {
  const w = words.change;
  return (
    <fieldset className="wide">
      <legend>{w.legend}</legend>
      <p className="muted">{w.lead}</p>
      <div className="catalog-fields">
        <DateField {...form.field('change.on', w.on)} />
        <div>
          {softwareEffects.map((effect) => (
            <CheckField key={effect} {...form.field(`change.${effect}`, words.effects[effect])} />
          ))}
        </div>
        <TextAreaField {...form.field('change.what', w.what)} rows={2} />
      </div>
    </fieldset>
  );
}

interface SoftwareDialogProps {
  /** Null registers a new one. */
  readonly row: SoftwareRow | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** ソフトウェアを登録, 直す (§1-5(2)). */
export function SoftwareDialog({ row, ...rest }: SoftwareDialogProps) {
  const today = useToday();
  return (
    <ActionForm
      {...rest}
      title={row ? words.revise(row.name) : words.create}
      submit={row ? catalogWords.save : catalogWords.register}
      schema={softwareForm}
      conflict={row ? conflictOf(row, today) : undefined}
      initial={valuesOf(row, today)}
      width="medium"
      prepare={(values) => ({
        ...values,
        currentVersion: orNull(values.currentVersion),
        supportEndsOn: orNull(values.supportEndsOn),
        channel: orNull(values.channel),
        listedAs: values.listedAs || null,
        change: {
          on: values.change.on,
          affects: softwareEffects.filter((effect) => values.change[effect]),
          what: values.change.what,
        },
      })}
      busy={catalogWords.saving}
      draft={`software.${row?.id ?? 'new'}`}
      act={({ version, change, ...draft }) => ({
        call: () =>
          row
            ? catalog.call.reviseSoftware({ id: row.id, version, draft, change })
            : catalog.call.createSoftware({ ...draft, change }),
        said: () => keptWords(draft.name, row === null),
        ...(row && { own: [['software', row.id]] as const }),
        reread: [catalog.query.key(), ['list', 'software']],
      })}
    >
      {(form) => {
        const active = form.field('active', words.activeField);
        return (
          <div className="catalog-fields">
            <TextField {...form.field('name', c.name)} required autoFocus />
            <TextField {...form.field('reading', c.reading)} required />
            <TextField {...form.field('maker', c.maker)} required />
            <TextField {...form.field('currentVersion', c.currentVersion)} />
            <DateField {...form.field('supportEndsOn', c.supportEndsOn)} />
            <TextField {...form.field('channel', c.channel)} />
            <SelectField {...form.field('listedAs', c.listedAs)} choices={listed} empty={words.notListed} />
            <CheckField {...active} />
            <ChangeFields form={form} />
          </div>
        );
      }}
    </ActionForm>
  );
}
