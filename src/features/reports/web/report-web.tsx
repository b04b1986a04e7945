import type { RecordWeb } from '#features/records/web/record-web.public.ts';
import { plainForm } from '#features/records/web/step-form.public.tsx';
import { reportProcess } from '../contract/report.process.ts';
import { reportsWords, reportProcessWords as words } from '../contract/reports.messages.ts';
import type { WeeklyReport } from '../contract/weekly-report.ts';
import { reports } from './reports.client.ts';

const returnIt = plainForm<WeeklyReport>({ reason: { label: reportsWords.returnReason, as: 'text', rows: 4 } });

/** What the screens of any process ask of 週間報告書. */
export const reportWeb: RecordWeb<typeof reportProcess, WeeklyReport> = {
  process: reportProcess,
  words,
  call: reports.call,
  get: (id) => reports.query.get.queryOptions({ input: { id } }),
  queries: () => reports.query.key(),
  list: 'reports',
  forms: { returnIt },
};
