import { writeIn } from '#features/records/server/write-in-record.public.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { isFrozen } from '../contract/report.process.ts';
import { reportsRefusals } from '../contract/reports.contract.ts';
import type { Section, WeeklyReport } from '../contract/weekly-report.ts';
import { reportKind } from './report.kind.ts';
import { withWriter } from './report-writers.rules.ts';
import { getReport } from './weekly-report-view.ts';
import { sectionsOf } from './weekly-reports.reads.ts';
import { notChecked } from './weekly-reports.repo.ts';

const write = writeIn(reportKind, 'reports.saveSection', ({ actor }, report, input: { section: Section }) => {
  if (isFrozen(report.state)) throw reportsRefusals.frozen();
  const before = sectionsOf(report);
  const former = before.find((one) => one.key === input.section.key) ?? null;
  const changed = former?.text !== input.section.text;
  const section = { ...input.section, confirmed: input.section.confirmed && !changed };
  const sections = JSON.stringify(before.map((one) => (one.key === section.key ? section : one)));
  return {
    patch: { sections, ...withWriter(report, actor), ...(changed ? notChecked : {}) },
    changes: changesBetween(former, section),
  };
});

/** 保存 of one section. A changed text is not yet read by anyone and has to be checked again. @throws reports.frozen */
export async function saveSection(
  ctx: Ctx,
  input: { id: string; version: number; section: Section },
): Promise<WeeklyReport> {
  await write(ctx, input);
  return getReport(ctx, input);
}
