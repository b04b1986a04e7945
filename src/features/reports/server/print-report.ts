import { newestHead } from '#platform/audit/audit-batches.reads.ts';
import { codeOf } from '#platform/audit/audit-code.ts';
import { pdfFile } from '#platform/documents/pdf-file.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { reportsWords as words } from '../contract/reports.messages.ts';
import type { WeeklyReport } from '../contract/weekly-report.ts';
import { paperOf, volumeChart } from './report-paper.ts';
import { getReport } from './weekly-report-view.ts';

const template = new URL('./documents/weekly-report.typ', import.meta.url);

/**
 * The report, and a record that it was taken out. `seal` is the newest head of the audit chain: paper is out of reach of
 * whoever could rewrite the records.
 */
export async function readForPaper(ctx: Ctx, id: string, action: string): Promise<WeeklyReport & { seal: string }> {
  const report = await getReport(ctx, { id });
  const head = await newestHead(ctx.tx);
  ctx.audit.record({ action: `reports.${action}`, entity: 'weeklyReport', entityId: id });
  return { ...report, seal: head ? words.seal(codeOf(head)) : '' };
}

/** 週間報告書 as PDF, with its chart and tables. */
export async function printReport({ id }: { id: string }, call: StagedCall): Promise<File> {
  const report = await call.read((ctx) => readForPaper(ctx, id, 'printPdf'));
  const paper = paperOf(report);
  const chart = await call.services.renderChart(volumeChart(report), { width: 640, height: 220 });
  const data = {
    contract: report.contract,
    title: paper.title,
    week: words.week(report.weekNo),
    seal: report.seal,
    range: paper.range,
    boxes: paper.boxes.map((box) => ({ ...box })),
    sections: paper.sections.map((section) => ({
      heading: section.heading,
      paragraphs: [...section.paragraphs],
      chart: section.key === 'volume' ? chart : null,
      tables: section.tables.map((table) => ({
        title: table.title,
        columns: table.head.map((title, column) => ({
          title,
          width: column === 0 ? 3 : 1,
          kind: column === 0 ? 'text' : 'number',
        })),
        rows: table.rows.map((row) => [row.label, ...row.cells.map((cell) => cell.text)]),
      })),
      lists: section.lists.map((list) => ({
        title: list.title,
        none: list.none,
        columns: list.head.map((title, column) => ({
          title,
          width: list.widths[column] ?? 1,
          kind: list.dates.includes(column) ? 'date' : 'text',
        })),
        rows: list.rows.map((row) => [...row]),
      })),
    })),
  };
  const name = words.file(report.weekNo);
  const pdf = await call.services.renderDocument(template, data, { title: name });
  return pdfFile(pdf, name);
}
