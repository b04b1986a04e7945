import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { reportsRefusals } from '../contract/reports.contract.ts';
import { reportsWords } from '../contract/reports.messages.ts';
import type { Section, WeeklyReport } from '../contract/weekly-report.ts';
import { draftSections, redraft } from './draft-texts.rules.ts';
import { isOpen } from './reports.policy.ts';
import { takeWeek } from './take-week.ts';
import { getReport, sectionsOf } from './weekly-report-view.ts';
import { figuresOf, findReport } from './weekly-reports.reads.ts';
import { insertRemark, replaceFigures, updateReport } from './weekly-reports.repo.ts';

export interface Seen {
  readonly id: string;
  readonly version: number;
}

/** The report, still open to changes. @throws reports.absent, reports.frozen */
async function openReport(ctx: Ctx, id: string) {
  const report = await findReport(ctx, id);
  if (!report) throw reportsRefusals.absent();
  if (!isOpen(report.state)) throw reportsRefusals.frozen();
  return report;
}

/** A changed report has to be checked again. */
export const notChecked = { checked_by: null, checked_by_name: null, checked_at: null } as const;

/** 保存 of one section. A changed text is not yet read by anyone and has to be checked again. @throws reports.frozen; StaleVersion */
export async function saveSection(ctx: Ctx, input: Seen & { section: Section }): Promise<WeeklyReport> {
  const report = await openReport(ctx, input.id);
  const before = sectionsOf(report);
  const former = before.find((one) => one.key === input.section.key) ?? null;
  const changed = former?.text !== input.section.text;
  const section = { ...input.section, confirmed: input.section.confirmed && !changed };
  await updateReport(ctx, input, {
    sections: JSON.stringify(before.map((one) => (one.key === section.key ? section : one))),
    ...(changed ? notChecked : {}),
  });
  ctx.audit.record({
    action: 'reports.saveSection',
    entity: 'weeklyReport',
    entityId: input.id,
    changes: changesBetween(former, section),
  });
  return getReport(ctx, input);
}

/** 締め直す: takes the figures again. What people wrote stays and has to be confirmed anew. @throws reports.frozen */
export async function refreshFigures(ctx: Ctx, input: Seen): Promise<WeeklyReport> {
  const report = await openReport(ctx, input.id);
  const former = draftSections(await figuresOf(ctx, input.id));
  const { figures, parts } = await takeWeek(ctx, report.week_no, { from: report.from_on, to: report.to_on });
  const fresh = draftSections(figures.map((one) => ({ ...one, value: one.ids.length })));
  const sections = redraft(sectionsOf(report), former, fresh);
  await updateReport(ctx, input, {
    sections: JSON.stringify(sections),
    taken: JSON.stringify(parts),
    figures_at: ctx.clock.now(),
    ...notChecked,
  });
  await replaceFigures(ctx, input.id, figures);
  ctx.audit.record({ action: 'reports.refresh', entity: 'weeklyReport', entityId: input.id });
  return getReport(ctx, input);
}

/** 指摘を書く. @throws reports.absent */
export async function addRemark(ctx: Ctx, input: { id: string; body: string }): Promise<WeeklyReport> {
  if (!(await findReport(ctx, input.id))) throw reportsRefusals.absent();
  await insertRemark(ctx, input.id, input.body);
  const changes = { remark: [null, input.body] } as const;
  ctx.audit.record({ action: 'reports.remark', entity: 'weeklyReport', entityId: input.id, changes });
  return getReport(ctx, input);
}

/** Names sections for a refusal. */
export const sectionNames = (keys: readonly Section['key'][]) =>
  keys.map((key) => reportsWords.sections[key]).join('、');
