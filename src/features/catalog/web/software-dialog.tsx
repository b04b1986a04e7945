import { z } from 'zod';
import { keptWords } from '#ui/act/kept-words.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { CheckField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { isDay } from '#ui/form/read-day.ts';
import { TextField } from '#ui/form/text-field.tsx';
import { formatDate } from '#ui/format.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import { type SoftwareRow, softwareDraft } from '../contract/catalog.ts';
import { catalog } from './catalog.client.ts';
import { findRow, plainWords } from './record-conflict.ts';
import { orNull } from './typed-values.ts';

const words = catalogWords.software;
const c = words.columns;

const softwareForm = softwareDraft.extend({ version: z.number().int() });
const { name, reading, maker, currentVersion, supportEndsOn, channel } = c;
const labels = { name, reading, maker, currentVersion, supportEndsOn, channel, active: words.activeField } as const;

const valuesOf = (row: SoftwareRow | null) => ({
  version: row?.version ?? 0,
  name: row?.name ?? '',
  reading: row?.reading ?? '',
  maker: row?.maker ?? '',
  currentVersion: row?.currentVersion ?? '',
  supportEndsOn: row?.supportEndsOn ?? '',
  channel: row?.channel ?? '',
  active: row?.active ?? true,
});

type SoftwareValues = ReturnType<typeof valuesOf>;

const conflictOf = (row: SoftwareRow) => ({
  about: row.name,
  labels,
  show: (key: keyof SoftwareValues, value: unknown) =>
    key === 'supportEndsOn' && isDay(String(value)) ? formatDate(String(value)) : plainWords(value),
  load: async () =>
    valuesOf(
      (await findRow(row.id, (cursor) => catalog.call.listSoftware({ view: 'all', limit: 200, cursor }))) ?? row,
    ),
});

interface SoftwareDialogProps {
  /** Null registers a new one. */
  readonly row: SoftwareRow | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** ソフトウェアを登録, 直す (§1-5(2)). */
export function SoftwareDialog({ row, ...rest }: SoftwareDialogProps) {
  return (
    <ActionForm
      {...rest}
      title={row ? words.revise(row.name) : words.create}
      submit={row ? catalogWords.save : catalogWords.register}
      schema={softwareForm}
      conflict={row ? conflictOf(row) : undefined}
      initial={valuesOf(row)}
      prepare={(values) => ({
        ...values,
        currentVersion: orNull(values.currentVersion),
        supportEndsOn: orNull(values.supportEndsOn),
        channel: orNull(values.channel),
      })}
      busy={catalogWords.saving}
      draft={`software.${row?.id ?? 'new'}`}
      act={({ version, ...draft }) => ({
        call: () =>
          row ? catalog.call.reviseSoftware({ id: row.id, version, draft }) : catalog.call.createSoftware(draft),
        said: () => keptWords(draft.name, row === null),
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
            <CheckField {...active} />
          </div>
        );
      }}
    </ActionForm>
  );
}
