import type { Updateable } from 'kysely';
import { next } from '#kernel/state-machine.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { reportsRefusals } from '../contract/reports.contract.ts';
import { reportsWords } from '../contract/reports.messages.ts';
import type { WeeklyReport } from '../contract/weekly-report.ts';
import { notChecked, type Seen, sectionNames } from './change-report.ts';
import { reportMachine } from './report.machine.ts';
import { contentOf, getReport, sectionsOf } from './weekly-report-view.ts';
import { findReport, type ReportRecord } from './weekly-reports.reads.ts';
import { insertRemark, insertSubmission, updateReport } from './weekly-reports.repo.ts';

type Step = 'requestCheck' | 'check' | 'submit' | 'accept' | 'returnIt';

/** Takes a step of 作成 → 確認 → 提出 → 受理. @throws reports.absent, reports.notNow; StaleVersion */
async function move(
  ctx: Ctx,
  seen: Seen,
  step: Step,
  patchOf: (report: ReportRecord) => Updateable<Schema['weekly_reports']>,
): Promise<WeeklyReport> {
  const report = await findReport(ctx, seen.id);
  if (!report) throw reportsRefusals.absent();
  const to = next(reportMachine, report.state, step, ctx.actor.role);
  if (!to.ok) throw reportsRefusals.notNow({ state: reportsWords.states[report.state] });
  if (to.requires.includes('confirmed')) refuseUnconfirmed(report);
  await updateReport(ctx, seen, { state: to.state, ...patchOf(report) });
  ctx.audit.record({
    action: `reports.${step}`,
    entity: 'weeklyReport',
    entityId: seen.id,
    changes: { state: [report.state, to.state] },
  });
  return getReport(ctx, seen);
}

function refuseUnconfirmed(report: ReportRecord): void {
  const open = sectionsOf(report)
    .filter((one) => !one.confirmed)
    .map((one) => one.key);
  if (open.length > 0) throw reportsRefusals.unconfirmed({ sections: sectionNames(open) });
}

/** 確認に回す. @throws reports.unconfirmed when a section was not read */
export const requestCheck = (ctx: Ctx, seen: Seen) => move(ctx, seen, 'requestCheck', () => ({}));

/** 確認した, by someone else than the maker. @throws reports.ownCheck */
export const checkReport = (ctx: Ctx, seen: Seen) =>
  move(ctx, seen, 'check', (report) => {
    if (report.made_by === ctx.actor.id) throw reportsRefusals.ownCheck();
    return { checked_by: ctx.actor.id, checked_by_name: ctx.actor.name, checked_at: ctx.clock.now() };
  });

/** 提出する: from here on figures and words are what 県 received. @throws reports.notNow before the check */
export async function submitReport(ctx: Ctx, seen: Seen): Promise<WeeklyReport> {
  const report = await findReport(ctx, seen.id);
  if (report) await insertSubmission(ctx, seen.id, await contentOf(ctx, report));
  return move(ctx, seen, 'submit', (found) => {
    if (found.checked_at === null) throw reportsRefusals.notNow({ state: reportsWords.states[found.state] });
    return { submitted_by: ctx.actor.id, submitted_by_name: ctx.actor.name, submitted_at: ctx.clock.now() };
  });
}

/** 受理する, by 県. */
export const acceptReport = (ctx: Ctx, seen: Seen) =>
  move(ctx, seen, 'accept', () => ({
    accepted_by: ctx.actor.id,
    accepted_by_name: ctx.actor.name,
    accepted_at: ctx.clock.now(),
  }));

/** 差し戻す, by 県, with the reason as a remark; the desk makes it anew. */
export async function returnReport(ctx: Ctx, input: Seen & { reason: string }): Promise<WeeklyReport> {
  await move(ctx, input, 'returnIt', () => ({
    submitted_by: null,
    submitted_by_name: null,
    submitted_at: null,
    ...notChecked,
  }));
  await insertRemark(ctx, input.id, input.reason);
  return getReport(ctx, input);
}
