import { keptWords } from '#ui/act/kept-words.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { CheckField, SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { TextField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { placesWords } from '../contract/places.messages.ts';
import { regions, type SiteView, siteKinds } from '../contract/site.ts';
import { places } from './places.client.ts';
import { siteReads } from './site-dialogs.tsx';
import { blankSite, type SiteValues, siteForm, siteLabels, siteValues, siteValueWords, toSite } from './site-values.ts';

const { columns, form: words, kinds, regions: regionWords } = placesWords;

const loadBases = async (q: string, signal: AbortSignal): Promise<ComboOption[]> => {
  const { rows } = await places.call.list({ q, filters: { kind: { in: ['hq', 'regional'] } }, limit: 30 }, { signal });
  return rows.map((site) => ({ key: site.id, word: site.name, code: site.code }));
};

function Fields({ form }: { form: Form<SiteValues> }) {
  return (
    <>
      <TextField {...form.field('code', columns.code)} face="code" autoFocus />
      <TextField {...form.field('name', columns.name)} />
      <TextField {...form.field('reading', columns.reading)} />
      <SelectField
        {...form.field('kind', columns.kind)}
        choices={siteKinds.map((key) => ({ key, word: kinds[key] }))}
      />
      <SelectField
        {...form.field('region', columns.region)}
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
  const conflict = site && {
    about: `${base.code} ${base.name}`,
    labels: siteLabels,
    show: siteValueWords,
    load: async () => siteValues(await places.call.get({ id: site.id })),
  };
  return (
    <ActionForm<typeof siteForm, SiteValues, SiteView>
      title={site ? words.revise : words.create}
      submit={words.save}
      schema={siteForm}
      initial={base}
      prepare={toSite}
      draft={`site.${site?.id ?? 'new'}`}
      conflict={conflict}
      act={({ version, ...draft }) => ({
        call: () => (site ? places.call.revise({ id: site.id, version, draft }) : places.call.create(draft)),
        said: (saved) => keptWords(saved.name, site === undefined),
        own: site && [['site', site.id]],
        ...(!site && { made: ({ id }) => [['site', id]] as const }),
        reread: siteReads,
      })}
      onDone={onDone}
      onClose={onClose}
    >
      {(form) => <Fields form={form} />}
    </ActionForm>
  );
}
