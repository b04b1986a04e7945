import { z } from 'zod';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { placesWords as words } from '../contract/places.messages.ts';
import { type Region, type SiteKind, type SiteView, siteDraft } from '../contract/site.ts';

/** What the fields of a 拠点 hold: text as it is typed. */
export interface SiteValues {
  version: number;
  code: string;
  name: string;
  reading: string;
  kind: SiteKind | '';
  region: Region | '';
  baseSiteId: ComboOption | null;
  driveMinutes: string;
  outsidePrefecture: boolean;
  postalCode: string;
  address: string;
  phone: string;
}

export const blankSite: SiteValues = {
  version: 0,
  code: '',
  name: '',
  reading: '',
  kind: '',
  region: '',
  baseSiteId: null,
  driveMinutes: '',
  outsidePrefecture: false,
  postalCode: '',
  address: '',
  phone: '',
};

/** A stored 拠点 as the form shows it. */
export const siteValues = (site: SiteView): SiteValues => ({
  version: site.version,
  code: site.code,
  name: site.name,
  reading: site.reading,
  kind: site.kind,
  region: site.region,
  baseSiteId: site.baseSiteId === null ? null : { key: site.baseSiteId, word: site.baseName ?? '' },
  driveMinutes: site.driveMinutes === null ? '' : String(site.driveMinutes),
  outsidePrefecture: site.outsidePrefecture,
  postalCode: site.postalCode ?? '',
  address: site.address,
  phone: site.phone ?? '',
});

const orNull = (text: string) => (text.trim() === '' ? null : text.normalize('NFKC').trim());

/** A number written as people do; what is none stays text, and the schema says so at its field. */
function minutesOf(text: string): number | string | null {
  const plain = orNull(text);
  return plain !== null && /^\d+$/.test(plain) ? Number(plain) : plain;
}

/** What the contract takes. */
export const toSite = (values: SiteValues) => ({
  version: values.version,
  code: values.code.normalize('NFKC'),
  name: values.name,
  reading: values.reading,
  kind: values.kind,
  region: values.region,
  baseSiteId: values.baseSiteId?.key ?? null,
  driveMinutes: minutesOf(values.driveMinutes),
  outsidePrefecture: values.outsidePrefecture,
  postalCode: orNull(values.postalCode),
  address: values.address,
  phone: orNull(values.phone),
});

export const siteForm = siteDraft.extend({ version: z.number().int() });

/** The fields two people can change at once. */
export const siteLabels = {
  code: words.columns.code,
  name: words.columns.name,
  reading: words.columns.reading,
  kind: words.columns.kind,
  region: words.columns.region,
  baseSiteId: words.form.base,
  driveMinutes: words.columns.driveMinutes,
  outsidePrefecture: words.form.outsidePrefecture,
  postalCode: words.form.postalCode,
  address: words.columns.address,
  phone: words.columns.phone,
} as const;

/** A value in words, as the two sides of a conflict show it. */
export function siteValueWords(key: keyof SiteValues, value: SiteValues[keyof SiteValues]): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? words.form.outsidePrefecture : '';
  if (typeof value === 'object') return value.word;
  if (key === 'kind') return words.kinds[value as SiteKind];
  return key === 'region' ? words.regions[value as Region] : String(value);
}
