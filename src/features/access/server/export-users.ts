import { formatWareki } from '#kernel/wareki.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { type ExportColumn, exportRows, textColumn } from '#platform/sheets/export-rows.ts';
import type { AccessListInput } from '../contract/access.contract.ts';
import { accessWords as words } from '../contract/access.messages.ts';
import { type AccessRow, registers } from '../contract/access.ts';
import { listUsers } from './access.reads.ts';

const c = words.columns;
const columns: readonly ExportColumn<AccessRow>[] = [
  [textColumn(c.staffNo, 12), (row) => row.staffNo],
  [textColumn(c.name, 16), (row) => row.name],
  [textColumn(c.department, 40), (row) => row.departmentName],
  [textColumn(c.network, 18), (row) => words.networks[row.network]],
  [textColumn(c.use, 14), (row) => row.use && words.uses[row.use]],
  ...registers.map((key): ExportColumn<AccessRow> => {
    const lastOf = (row: AccessRow) => row.registered.find(({ register }) => register === key);
    return [
      textColumn(words.registers[key], 24),
      (row) => {
        const last = lastOf(row);
        return last ? words.on(words.deeds[last.kind], formatWareki(last.on)) : null;
      },
    ];
  }),
  [textColumn(c.differs, 12), (row) => (row.differs ? words.differs : null)],
];

/** 利用者台帳 as it is filtered now, as a workbook. */
export const exportUsers = (input: AccessListInput, call: StagedCall): Promise<File> =>
  exportRows(call, {
    columns,
    page: (ctx, page) => listUsers(ctx, { ...input, ...page }),
    action: 'access.exportUsers',
    entity: 'accessUser',
    sheet: words.screen,
    file: words.file,
  });
