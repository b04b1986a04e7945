import { useQuery } from '@tanstack/react-query';
import { CheckField, SegmentedField, SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { procurers } from '../contract/asset.ts';
import { assetsWords as words } from '../contract/assets.messages.ts';
import { loadModels } from './asset-lookups.ts';
import type { FactValues } from './asset-values.ts';
import { assets } from './assets.client.ts';

const { columns, form: formWords } = words;

export interface AssetFieldsProps<V extends FactValues> {
  readonly form: Form<V>;
  readonly autoFocus?: boolean;
}

/** Forms that hold more than the facts use the same fields. */
const factsPart = <V extends FactValues>(form: Form<V>) => form as unknown as Form<FactValues>;

function Identity({ form, autoFocus }: { form: Form<FactValues>; autoFocus?: boolean }) {
  const { data: classes = [] } = useQuery({
    ...assets.query.lookUp.queryOptions({ input: { kind: 'class' } }),
    staleTime: 600_000,
  });
  return (
    <fieldset>
      <legend>{formWords.facts}</legend>
      <TextField
        {...form.field('assetTag', columns.assetTag)}
        required
        help={formWords.tagHelp}
        face="code"
        autoFocus={autoFocus}
      />
      <TextField {...form.field('serialNo', columns.serialNo)} face="code" />
      <SelectField
        {...form.field('classCode', columns.classCode)}
        required
        choices={classes.map((one) => ({ key: one.id, word: one.label }))}
      />
      <SegmentedField
        {...form.field('procurer', columns.procurer)}
        value={form.values.procurer || null}
        required
        choices={procurers.map((key) => ({ key, word: words.procurers[key] }))}
      />
      <ComboField {...form.field('modelId', columns.model)} required load={loadModels(form.values.classCode || null)} />
      <CheckField {...form.field('loanPool', words.loanPool)} />
    </fieldset>
  );
}

function Inside({ form }: { form: Form<FactValues> }) {
  return (
    <fieldset>
      <legend>{formWords.inside}</legend>
      <TextField {...form.field('os', columns.os)} />
      <TextField {...form.field('osBuild', columns.osBuild)} face="t" />
      <TextField {...form.field('cpu', columns.cpu)} />
      <TextField {...form.field('memoryGb', columns.memoryGb)} face="t" inputMode="numeric" />
      <TextField {...form.field('storageGb', columns.storageGb)} face="t" inputMode="numeric" />
      <SelectField
        {...form.field('encrypted', columns.encrypted)}
        empty={words.unknown}
        choices={[
          { key: 'yes', word: words.yes },
          { key: 'no', word: words.no },
        ]}
      />
      <TextField {...form.field('ipAddress', columns.ipAddress)} face="t" />
      <TextField {...form.field('macAddress', columns.macAddress)} face="code" />
      <TextField {...form.field('simNo', columns.simNo)} face="code" />
      <TextField {...form.field('imageName', columns.imageName)} />
    </fieldset>
  );
}

function Procurement({ form }: { form: Form<FactValues> }) {
  return (
    <fieldset>
      <legend>{formWords.procurement}</legend>
      <DateField {...form.field('acquiredOn', columns.acquiredOn)} />
      <DateField {...form.field('warrantyUntil', columns.warrantyUntil)} />
      <TextField {...form.field('priceYen', columns.priceYen)} face="t" inputMode="numeric" />
      <div className="wide">
        <TextAreaField {...form.field('note', columns.note)} rows={3} />
      </div>
    </fieldset>
  );
}

/** The facts of a device, in the groups of its page. */
export function AssetFields<V extends FactValues>({ form: given, autoFocus }: AssetFieldsProps<V>) {
  const form = factsPart(given);
  return (
    <>
      <Identity form={form} autoFocus={autoFocus} />
      <Inside form={form} />
      <Procurement form={form} />
    </>
  );
}
