import type { ReportState } from '../../../../src/features/reports/contract/report.process.ts';
import type { WeeklyReport } from '../../../../src/features/reports/contract/weekly-report.ts';
import type { Desk } from '../browser.ts';

type DeskOf = (who: string) => Promise<Desk>;
type Reports = { readonly reports: readonly { id: string; state: ReportState }[]; readonly nextWeek: number | null };

const step = (desk: Desk, { id, version }: WeeklyReport, name: string, form: object = {}) =>
  desk.call<WeeklyReport>(`reports.${name}`, { id, version, form });

/** A report that 県 has not accepted, back where it is written. A week has one report, so it is the same one for every visit. */
async function inWriting(manager: Desk, deskOf: DeskOf): Promise<WeeklyReport> {
  const { reports, nextWeek } = await manager.call<Reports>('reports.list', {});
  const open = reports.find(({ state }) => state !== 'accepted');
  if (!open) return manager.call('reports.draft', { weekNo: nextWeek });
  const report = await manager.call<WeeklyReport>('reports.get', { id: open.id });
  if (report.state === 'submitted') return step(await deskOf('mori'), report, 'returnIt', { reason: '数を確かめる' });
  return report.state === 'checking' ? step(manager, report, 'withdraw') : report;
}

/** Read anew section by section, so that whoever checks it has something to check. */
async function confirmed(manager: Desk, report: WeeklyReport): Promise<WeeklyReport> {
  let now = report;
  const save = (section: object) =>
    manager.call<WeeklyReport>('reports.saveSection', { id: now.id, version: now.version, section });
  for (const section of report.sections) now = await save({ ...section, confirmed: true });
  return now;
}

type Wanted = 'written' | 'confirmed' | 'asked' | 'checked' | 'submitted';

/** The page of a report in the state that is wanted, brought there by those whose work it is. */
export const onReport = (wanted: Wanted) => async (_desk: Desk, deskOf: DeskOf) => {
  const manager = await deskOf('mizuno');
  let report = await inWriting(manager, deskOf);
  if (wanted !== 'written') report = await confirmed(manager, report);
  if (wanted !== 'written' && wanted !== 'confirmed') report = await step(manager, report, 'requestCheck');
  if (wanted === 'checked' || wanted === 'submitted') report = await step(await deskOf('tabata'), report, 'check');
  if (wanted === 'submitted') report = await step(manager, report, 'submit');
  return `/reports/${report.id}`;
};
