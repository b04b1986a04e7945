import type { StagedCall } from '#platform/rpc/handlers.ts';
import { dayColumn, type ExportColumn, exportRows, textColumn } from '#platform/sheets/export-rows.ts';
import type { SimRow } from '../contract/sim.ts';
import type { SimListInput } from '../contract/sims.contract.ts';
import { simsWords as words } from '../contract/sims.messages.ts';
import { listSims } from './sims.reads.ts';

const c = words.columns;
const columns: readonly ExportColumn<SimRow>[] = [
  [textColumn(c.cardNo, 16), (row) => row.cardNo],
  [textColumn(c.lineNo, 18), (row) => row.lineNo],
  [textColumn(c.contractNo, 16), (row) => row.contractNo],
  [textColumn(c.carrier, 18), (row) => row.carrier],
  [textColumn(c.state, 8), (row) => words.states[row.state]],
  [textColumn(c.asset, 14), (row) => row.assetTag],
  [dayColumn(c.stoppedOn), (row) => row.stoppedOn],
  [dayColumn(c.checkedOn), (row) => row.checkedOn],
  [textColumn(c.unsure, 12), (row) => (row.unsure ? words.unsure : null)],
];

/** SIM台帳 as it is filtered now, as a workbook. */
export const exportSims = (input: SimListInput, call: StagedCall): Promise<File> =>
  exportRows(call, {
    columns,
    page: (ctx, page) => listSims(ctx, { ...input, ...page }),
    action: 'sims.exportSims',
    entity: 'sim',
    sheet: words.title,
    file: words.file,
  });
