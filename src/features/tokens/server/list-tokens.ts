import { assetsWords } from '#features/assets/contract/assets.messages.ts';
import { today } from '#kernel/calendar/civil.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { dayColumn, type ExportColumn, exportRows, textColumn } from '#platform/sheets/export-rows.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { TokenListInput, TokenRow } from '../contract/tokens.contract.ts';
import { tokensWords } from '../contract/tokens.messages.ts';
import { countTokens, pageOfTokens } from './tokens.reads.ts';

const { ledger: words, results } = tokensWords;
const { columns: c } = words;
const statuses: Readonly<Record<string, string>> = assetsWords.statuses;

/** A page of the ledger of tokens, as the list and its export show it. */
export async function listTokens(ctx: Ctx, input: TokenListInput) {
  const page = await pageOfTokens(ctx, input);
  return { ...page, rows: page.rows.map(toRow) };
}

export const countViews = countTokens;

function toRow(row: Awaited<ReturnType<typeof pageOfTokens>>['rows'][number]): TokenRow {
  const { loan_id: loanId, number, borrower_name: name, due_at: dueAt, last_at: at, means, result } = row;
  const isOut = loanId !== null && number !== null && dueAt !== null;
  return {
    id: row.id,
    assetTag: row.asset_tag,
    model: row.model,
    status: statuses[row.status] ?? row.status,
    holder: isOut
      ? { loanId, number, name: name ?? '', department: row.department ?? '', lentAt: row.lent_at, dueAt }
      : null,
    last: at && means && result ? ({ at, means, result, nextOn: row.next_on } as TokenRow['last']) : null,
  };
}

const sheet: readonly ExportColumn<TokenRow>[] = [
  [textColumn(c.assetTag, 14), (row) => row.assetTag],
  [textColumn(c.model, 24), (row) => row.model],
  [textColumn(c.status, 10), (row) => row.status],
  [textColumn(c.department, 30), (row) => row.holder?.department ?? ''],
  [textColumn(c.holder, 16), (row) => row.holder?.name ?? ''],
  [dayColumn(c.lentAt), (row) => row.holder && today(row.holder.lentAt)],
  [dayColumn(c.dueAt), (row) => row.holder && today(row.holder.dueAt)],
  [textColumn(c.last, 22), (row) => (row.last ? results[row.last.result] : '')],
  [dayColumn(c.nextOn), (row) => row.last?.nextOn ?? null],
];

/** The ledger as it is filtered now, as a workbook. */
export const exportTokens = (input: TokenListInput, call: StagedCall): Promise<File> =>
  exportRows(call, {
    columns: sheet,
    page: (ctx, page) => listTokens(ctx, { ...input, ...page }),
    action: 'tokens.exportTokens',
    entity: 'asset',
    sheet: words.title,
    file: words.file,
  });
