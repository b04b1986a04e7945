import type { ImportColumn } from '#features/imports/server/import-definition.public.ts';
import { placesWords } from '../contract/places.messages.ts';
import { sitesImportWords as words } from '../contract/sites-import.messages.ts';

type Key = keyof typeof words.help;

const column = (key: Key, title: string, rest: Omit<ImportColumn, 'key' | 'title' | 'aliases' | 'help'>) => ({
  key,
  title,
  aliases: words.aliases[key],
  help: words.help[key],
  ...rest,
});
const { columns } = placesWords;

/** The columns of the 拠点 workbook, in its order. */
export const siteImportColumns: readonly ImportColumn[] = [
  column('code', columns.code, { kind: 'text', width: 12, required: true }),
  column('name', columns.name, { kind: 'text', width: 30, required: true }),
  column('reading', columns.reading, { kind: 'text', width: 30, required: true }),
  column('kind', columns.kind, { kind: 'text', width: 20, required: true, list: Object.values(placesWords.kinds) }),
  column('region', columns.region, {
    kind: 'text',
    width: 10,
    required: true,
    list: Object.values(placesWords.regions),
  }),
  column('base', columns.baseName, { kind: 'text', width: 20 }),
  column('driveMinutes', columns.driveMinutes, { kind: 'integer', width: 10 }),
  column('outsidePrefecture', words.columns.outsidePrefecture, { kind: 'text', width: 8 }),
  column('postalCode', words.columns.postalCode, { kind: 'text', width: 12 }),
  column('address', columns.address, { kind: 'text', width: 40 }),
  column('phone', columns.phone, { kind: 'text', width: 16 }),
  column('handOverRoom', words.columns.handOverRoom, { kind: 'text', width: 24 }),
  column('closedOn', columns.closedOn, { kind: 'date', width: 12, wareki: true }),
];
