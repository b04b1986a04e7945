import { z } from 'zod';
import { keptWords } from '#ui/act/kept-words.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { TextField } from '#ui/form/text-field.tsx';
import { catalogWords } from '../contract/catalog.messages.ts';
import { type ModelRow, modelDraft } from '../contract/catalog.ts';
import type { DeviceClassCode } from '../contract/device-class.ts';
import { deviceClasses } from '../contract/device-classes.data.ts';
import { catalog } from './catalog.client.ts';
import { findRow, plainWords } from './record-conflict.ts';
import { numberOrNull, orNull } from './typed-values.ts';

const words = catalogWords.models;
const classes = deviceClasses.map(({ code, name }) => ({ key: code, word: name }));

interface ModelValues {
  version: number;
  classCode: DeviceClassCode;
  maker: string;
  name: string;
  introducedFiscalYear: string;
  os: string;
  vendorId: ComboOption | null;
  warrantyYears: string;
}

const modelForm = modelDraft.extend({ version: z.number().int() });
const c = words.columns;
const labels = {
  name: c.name,
  maker: c.maker,
  classCode: c.class,
  introducedFiscalYear: words.introducedYear,
  os: c.os,
  warrantyYears: words.warrantyYears,
  vendorId: c.vendor,
} as const;

const valuesOf = (row: ModelRow | null): ModelValues => ({
  version: row?.version ?? 0,
  classCode: row?.classCode ?? 'NK',
  maker: row?.maker ?? '',
  name: row?.name ?? '',
  introducedFiscalYear: row?.introducedFiscalYear?.toString() ?? '',
  os: row?.os ?? '',
  vendorId: row?.vendorId ? { key: row.vendorId, word: row.vendorName ?? '' } : null,
  warrantyYears: row?.warrantyYears?.toString() ?? '',
});

const loadVendors = async (q: string) =>
  (await catalog.call.listVendors({ q })).map((vendor) => ({ key: vendor.id, word: vendor.name }));

const conflictOf = (row: ModelRow) => ({
  about: row.name,
  labels,
  show: (_key: keyof ModelValues, value: unknown) => plainWords(value),
  load: async () =>
    valuesOf((await findRow(row.id, (cursor) => catalog.call.listModels({ view: 'all', limit: 200, cursor }))) ?? row),
});

interface ModelDialogProps {
  /** Null registers a new one. */
  readonly row: ModelRow | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 型式を登録, 直す. */
export function ModelDialog({ row, ...rest }: ModelDialogProps) {
  return (
    <ActionForm
      {...rest}
      title={row ? words.revise(row.name) : words.create}
      submit={row ? catalogWords.save : catalogWords.register}
      schema={modelForm}
      conflict={row ? conflictOf(row) : undefined}
      initial={valuesOf(row)}
      prepare={(values) => ({
        ...values,
        introducedFiscalYear: numberOrNull(values.introducedFiscalYear),
        os: orNull(values.os),
        vendorId: values.vendorId?.key ?? null,
        warrantyYears: numberOrNull(values.warrantyYears),
      })}
      busy={catalogWords.saving}
      draft={`model.${row?.id ?? 'new'}`}
      act={({ version, ...draft }) => ({
        call: () => (row ? catalog.call.reviseModel({ id: row.id, version, draft }) : catalog.call.createModel(draft)),
        said: () => keptWords(draft.name, row === null),
        reread: [catalog.query.key(), ['list', 'deviceModels']],
      })}
    >
      {(form) => (
        <div className="catalog-fields">
          <TextField {...form.field('name', words.columns.name)} required autoFocus />
          <TextField {...form.field('maker', words.columns.maker)} required />
          <SelectField
            {...form.field('classCode', words.columns.class)}
            empty={null}
            choices={classes}
            onChange={(value) => value && form.set('classCode', value)}
          />
          <TextField {...form.field('introducedFiscalYear', words.introducedYear)} inputMode="numeric" face="t" />
          <TextField {...form.field('os', words.columns.os)} />
          <TextField {...form.field('warrantyYears', words.warrantyYears)} inputMode="numeric" face="t" />
          <ComboField {...form.field('vendorId', words.columns.vendor)} load={loadVendors} />
        </div>
      )}
    </ActionForm>
  );
}
