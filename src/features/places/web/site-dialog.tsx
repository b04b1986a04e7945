import { keptWords } from '#ui/act/kept-words.ts';
import { FormDialog } from '#ui/dialog.tsx';
import { CheckField, SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { FormConflictDialog, useFormConflict } from '#ui/form/form-conflict.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { type Form, useForm } from '#ui/form/use-form.ts';
import { toast } from '#ui/toast-store.ts';
import { placesWords } from '../contract/places.messages.ts';
import { regions, type SiteView, siteKinds } from '../contract/site.ts';
import { places } from './places.client.ts';
import { blankSite, type SiteValues, siteForm, siteLabels, siteValues, siteValueWords, toSite } from './site-values.ts';

const { columns, form: words, kinds, regions: regionWords } = placesWords;

const loadBases = async (q: string, signal: AbortSignal): Promise<ComboOption[]> => {
  const { rows } = await places.call.list({ q, filters: { kind: { in: ['hq', 'regional'] } }, limit: 30 }, { signal });
  return rows.map((site) => ({ key: site.id, word: site.name, code: site.code }));
};

function Fields({ form }: { form: Form<SiteValues> }) {
  return (
    <>
      <TextField {...form.field('code', columns.code)} required face="code" autoFocus />
      <TextField {...form.field('name', columns.name)} required />
      <TextField {...form.field('reading', columns.reading)} required />
      <SelectField
        {...form.field('kind', columns.kind)}
        required
        choices={siteKinds.map((key) => ({ key, word: kinds[key] }))}
      />
      <SelectField
        {...form.field('region', columns.region)}
        required
        choices={regions.map((key) => ({ key, word: regionWords[key] }))}
      />
      <CheckField {...form.field('outsidePrefecture', words.outsidePrefecture)} />
      <ComboField {...form.field('baseSiteId', words.base)} help={words.baseHelp} load={loadBases} />
      <TextField {...form.field('driveMinutes', columns.driveMinutes)} inputMode="numeric" face="t" />
      <TextField {...form.field('postalCode', words.postalCode)} face="t" />
      <TextField {...form.field('address', columns.address)} />
      <TextField {...form.field('phone', columns.phone)} type="tel" face="t" />
    </>
  );
}

export interface SiteDialogProps {
  /** Absent for a new one. */
  readonly site?: SiteView;
  readonly onClose: () => void;
  readonly onDone: (site: SiteView) => void;
}

/** 拠点を登録 and 拠点を直す. */
export function SiteDialog({ site, onClose, onDone }: SiteDialogProps) {
  const base = site ? siteValues(site) : blankSite;
  const { conflict, take, clear } = useFormConflict(async () =>
    siteValues(await places.call.get({ id: site?.id ?? '' })),
  );
  const form = useForm<typeof siteForm, SiteValues>({
    schema: siteForm,
    initial: base,
    prepare: toSite,
    onSubmit: async ({ version, ...draft }) => {
      const saved = site ? await places.call.revise({ id: site.id, version, draft }) : await places.call.create(draft);
      toast(keptWords(saved.name, site === undefined));
      onDone(saved);
    },
    onRefused: ({ code }, error) => take(code, error),
  });
  if (conflict) {
    const shared = { form, base, conflict, labels: siteLabels, show: siteValueWords };
    return <FormConflictDialog {...shared} about={`${base.code} ${base.name}`} onKeep={onClose} onClose={clear} />;
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={site ? words.revise : words.create}
      submit={words.save}
      busy={form.sending && words.save}
      onSubmit={() => void form.submit()}
    >
      <ErrorSummary form={form} />
      <Fields form={form} />
    </FormDialog>
  );
}
