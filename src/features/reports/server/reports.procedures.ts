import { read, staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { reportsContract } from '../contract/reports.contract.ts';
import { addRemark, refreshFigures, saveSection } from './change-report.ts';
import { draftReport } from './draft-report.ts';
import { exportExcel, exportWord } from './export-report.ts';
import { listReports } from './list-reports.ts';
import { acceptReport, checkReport, requestCheck, returnReport, submitReport } from './move-report.ts';
import { printReport } from './print-report.ts';
import { getReport } from './weekly-report-view.ts';

export const reportsProcedures = serve(reportsContract, {
  list: read(listReports),
  get: read(getReport),
  draft: write(draftReport),
  saveSection: write(saveSection),
  refresh: write(refreshFigures),
  requestCheck: write(requestCheck),
  check: write(checkReport),
  submit: write(submitReport),
  accept: write(acceptReport),
  returnIt: write(returnReport),
  remark: write(addRemark),
  printPdf: staged(printReport),
  exportWord: staged(exportWord),
  exportExcel: staged(exportExcel),
});
