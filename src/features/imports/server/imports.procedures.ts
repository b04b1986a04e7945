import { read, staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { importsContract } from '../contract/imports.contract.ts';
import { applyRun } from './apply-run.ts';
import { checkRun } from './check-run.ts';
import { discardRun } from './discard-run.ts';
import { getRun, listKinds, listRows, listRuns } from './imports.reads.ts';
import { exportLedger, makeTemplate } from './ledger-book.public.ts';
import { chooseSheet, uploadFile } from './receive-file.ts';
import { makeResultBook } from './result-book.ts';
import { undoRun } from './undo-run.ts';

export const importsProcedures = serve(importsContract, {
  kinds: read(listKinds),
  list: read(listRuns),
  get: read(getRun),
  rows: read(listRows),
  upload: staged(uploadFile),
  chooseSheet: staged(chooseSheet),
  check: staged(checkRun),
  apply: staged(applyRun),
  undo: staged(undoRun),
  discard: write(discardRun),
  resultBook: staged(makeResultBook),
  template: staged(makeTemplate),
  exportLedger: staged(exportLedger),
});
