import { stepHandlers } from '#features/records/server/step-handlers.public.ts';
import { read, staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { reportProcess } from '../contract/report.process.ts';
import { reportsContract } from '../contract/reports.contract.ts';
import { checkReport, requestCheck, withdrawReport } from './check-report.ts';
import { draftReport } from './draft-report.ts';
import { exportExcel, exportWord } from './export-report.ts';
import { listReports } from './list-reports.ts';
import { printReport } from './print-report.ts';
import { acceptReport, returnReport } from './receive-report.ts';
import { refreshReport } from './refresh-report.ts';
import { saveSection } from './save-section.ts';
import { submitReport } from './submit-report.ts';
import { getReport } from './weekly-report-view.ts';

export const reportVerbs = {
  requestCheck,
  check: checkReport,
  submit: submitReport,
  accept: acceptReport,
  returnIt: returnReport,
  refresh: refreshReport,
  withdraw: withdrawReport,
};

export const reportsProcedures = serve(reportsContract, {
  list: read(listReports),
  get: read(getReport),
  draft: write(draftReport),
  saveSection: write(saveSection),
  printPdf: staged(printReport),
  exportWord: staged(exportWord),
  exportExcel: staged(exportExcel),
  ...stepHandlers(reportProcess, reportVerbs, getReport),
});
