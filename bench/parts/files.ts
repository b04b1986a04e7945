import { importDefinitions } from '#features/imports/server/import-definition.public.ts';
import type { BenchHouse } from '../house.ts';
import { type Line, seconds, timed } from '../measure.ts';

interface Run {
  readonly id: string;
}

/** 機器台帳 out as a workbook, and in again: dry run and commit. */
export async function importAndExport(house: BenchHouse): Promise<Line[]> {
  const kind = importDefinitions.fillings().find((each) => /^(assets?|devices?)$/.test(each.kind))?.kind;
  const query = { view: 'all', q: '', sort: null, filters: {} };
  const columns = ['assetTag', 'serialNo', 'model', 'department', 'user', 'status'];
  const out = await timed(() => house.ask<File>('assets.exportAssets', { query, columns }, house.actors.manager));
  const exported = line(`export ${house.volumes.assets.toLocaleString('en')} devices to xlsx`, out.ms, 3000);
  if (!kind)
    return [exported, { what: 'import devices', measured: 'no import of devices yet', goal: '≤ 10 s', met: false }];
  const file = await house.ask<File>('imports.exportLedger', { kind }, house.actors.manager);
  // Every row of the file then differs from the ledger, and the commit writes all of them.
  await house.database.pool.query(`update assets set note = '計測'`);
  const dry = await timed(async () => {
    const { id } = await house.ask<Run>('imports.upload', { kind, file }, house.actors.manager);
    return house.ask<Run>('imports.check', { id }, house.actors.manager);
  });
  const commit = await timed(() => house.ask('imports.apply', { id: dry.result.id }, house.actors.manager));
  const what = `import the same devices: dry run ${seconds(dry.ms)} + commit ${seconds(commit.ms)}`;
  return [exported, line(what, dry.ms + commit.ms, 10_000)];
}

/** 週間報告書: draft and PDF. */
export async function weeklyReport(house: BenchHouse): Promise<Line[]> {
  const { nextWeek } = await house.ask<{ nextWeek: number | null }>('reports.list', {});
  const draft = await timed(() => house.ask<Run>('reports.draft', { weekNo: nextWeek ?? 1 }));
  await house.ask('reports.printPdf', { id: draft.result.id });
  const print = await timed(() => house.ask('reports.printPdf', { id: draft.result.id }));
  return [line(`weekly report (week ${nextWeek ?? 1}): draft + PDF`, draft.ms + print.ms, 3000)];
}

function line(what: string, took: number, goal: number): Line {
  return { what, measured: seconds(took), goal: `≤ ${goal / 1000} s`, met: took <= goal };
}
