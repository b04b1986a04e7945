import type { ImportColumn } from '#features/imports/server/import-definition.public.ts';
import { assetsWords } from '../contract/assets.messages.ts';
import { assetsImportWords as words } from '../contract/assets-import.messages.ts';

type Key = keyof typeof words.help;
const titles: Readonly<Record<string, string>> = { ...assetsWords.columns, ...words.columns };

const column = (
  key: Key,
  kind: ImportColumn['kind'],
  width: number,
  rest: Partial<ImportColumn> = {},
): ImportColumn => ({
  key,
  title: titles[key] ?? key,
  aliases: words.aliases[key],
  help: words.help[key],
  kind,
  width,
  ...rest,
});

const day = { wareki: true } as const;

/** The columns of the 機器台帳 workbook, in its order. */
export const assetImportColumns: readonly ImportColumn[] = [
  column('assetTag', 'text', 14, { required: true }),
  column('classCode', 'text', 10, { required: true }),
  column('model', 'text', 20, { required: true }),
  column('serialNo', 'text', 18),
  column('procurer', 'text', 10, { list: Object.values(assetsWords.procurers) }),
  column('departmentCode', 'text', 12, { instruction: true }),
  column('department', 'text', 34),
  column('section', 'text', 16, { instruction: true }),
  column('staffNo', 'text', 10),
  column('user', 'text', 16, { echo: true }),
  column('site', 'text', 20),
  column('room', 'text', 20),
  column('status', 'text', 10, { list: Object.values(assetsWords.statuses) }),
  column('movedOn', 'date', 12, { ...day, instruction: true }),
  column('acquiredOn', 'date', 12, day),
  column('priceYen', 'yen', 12),
  column('warrantyUntil', 'date', 12, day),
  column('os', 'text', 18),
  column('osBuild', 'text', 14),
  column('encrypted', 'text', 10, { list: [assetsWords.yes, assetsWords.no, assetsWords.unknown] }),
  column('ipAddress', 'text', 16),
  column('macAddress', 'text', 20),
  column('simNo', 'text', 16),
  column('imageName', 'text', 16),
  column('cpu', 'text', 20),
  column('memoryGb', 'integer', 10),
  column('storageGb', 'integer', 12),
  column('loanPool', 'text', 8),
  column('note', 'text', 30),
];
