import { addRecordEntry } from '#features/records/server/record-notes.ts';
import type { Section, WeeklyReport } from '#features/reports/contract/weekly-report.ts';
import { draftReport } from '#features/reports/server/draft-report.ts';
import { reportVerbs } from '#features/reports/server/reports.procedures.ts';
import { saveSection } from '#features/reports/server/save-section.ts';
import { getReport } from '#features/reports/server/weekly-report-view.ts';
import type { Actor } from '#kernel/actor.ts';
import { addDays, type IsoInstant, instantAt, today } from '#kernel/calendar/civil.ts';
import { nextOpenDay } from '#kernel/calendar/open-days.ts';
import { contractWeek, contractWeekRange } from '#kernel/calendar/periods.ts';
import { serviceStart } from '#kernel/contract-dates.data.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type Runtime, runWrite } from '#platform/use-case/run.ts';
import { actorNamed } from './actors.ts';
import type { LoadedWorld } from './load-world.ts';

const friday = 4;
/** How many sections of the newest report are read through by mid-morning. */
const readEarly = 7;
const outbreakText =
  '増えたのは、更新の後にR6型で無線LANの不具合と回復キーの要求が集中したためです。どちらも対応方法を確立し、既知の不具合 KE-0037（{{knowledge.1}}）、KE-0042（{{knowledge.2}}）として登録しました。';
const remark = '超過の内訳を原因ごとに示してください。';

type Step = (ctx: Ctx, report: WeeklyReport) => Promise<WeeklyReport>;

/** 週間報告書 of every week that is over, made by the product's own steps at their hours; those after now are still to come. */
export async function addDemoReports(runtime: Runtime, world: LoadedWorld): Promise<void> {
  const calendar = await readCalendar(runtime.database.db);
  const lastWeek = contractWeek(today(world.base.now), serviceStart) - 1;
  for (let weekNo = 1; weekNo <= lastWeek; weekNo += 1) {
    const due = nextOpenDay(calendar, addDays(contractWeekRange(weekNo, serviceStart).from, friday));
    const hours = { due, after: nextOpenDay(calendar, due) };
    await makeReport(runtime, world, {
      weekNo,
      hours,
      isNewest: weekNo === lastWeek,
      isBefore: weekNo === lastWeek - 1,
    });
  }
}

interface Week {
  readonly weekNo: number;
  readonly hours: { readonly due: string; readonly after: string };
  readonly isNewest: boolean;
  readonly isBefore: boolean;
}

async function makeReport(runtime: Runtime, world: LoadedWorld, week: Week): Promise<void> {
  const { due, after } = week.hours;
  const [maker, checker, authority] = ['mizuno', 'tabata', 'mori'].map((key) => actorNamed(key, world));
  if (!maker || !checker || !authority) return;
  const take = async <T>(at: IsoInstant, actor: Actor, work: (ctx: Ctx) => Promise<T>) =>
    at <= world.base.now ? runWrite({ ...runtime, clock: fixedClock(at) }, { actor }, work) : null;
  const steps: readonly (readonly [IsoInstant, Actor, Step])[] = [
    ...(week.isNewest ? ([[instantAt(due, '09:40'), maker, explain]] as const) : []),
    [instantAt(due, '10:20'), maker, (ctx, report) => confirm(ctx, report, report.sections.slice(0, readEarly))],
    [instantAt(due, '14:00'), maker, (ctx, report) => confirm(ctx, report, report.sections.slice(readEarly))],
    [instantAt(due, '14:10'), maker, by('requestCheck')],
    [instantAt(due, '15:20'), checker, by('check')],
    [instantAt(due, '16:40'), maker, by('submit')],
    [instantAt(after, '10:20'), authority, by('accept')],
    ...(week.isBefore ? ([[instantAt(after, '10:24'), authority, remarkOn]] as const) : []),
  ];
  let report = await take(instantAt(due, '08:45'), maker, (ctx) => draftReport(ctx, week));
  for (const [at, actor, step] of steps) {
    const now = report;
    if (now) report = (await take(at, actor, (ctx) => step(ctx, now))) ?? now;
  }
}

async function confirm(ctx: Ctx, report: WeeklyReport, sections: readonly Section[]): Promise<WeeklyReport> {
  let now = report;
  for (const section of sections) {
    now = await saveSection(ctx, { id: now.id, version: now.version, section: { ...section, confirmed: true } });
  }
  return now;
}

const explain: Step = (ctx, report) => {
  const [overview] = report.sections;
  if (!overview) return Promise.resolve(report);
  const section = { ...overview, text: `${overview.text}\n\n${outbreakText}` };
  return saveSection(ctx, { id: report.id, version: report.version, section });
};

const remarkOn: Step = async (ctx, { id }) => {
  await addRecordEntry(ctx, { id, body: remark, shared: false });
  return getReport(ctx, { id });
};

/** One of the product's own steps. */
function by(name: 'requestCheck' | 'check' | 'submit' | 'accept'): Step {
  return async (ctx, { id, version }) => {
    await reportVerbs[name](ctx, { id, version, form: {} });
    return getReport(ctx, { id });
  };
}
