import { read, staged } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { contractContract } from '../contract/contract.contract.ts';
import { exportClauses } from './export-clauses.ts';
import { judgeChapter } from './judge-chapter.ts';
import { listFlaws } from './list-flaws.ts';
import { printChapter } from './print-chapter.ts';

export const contractProcedures = serve(contractContract, {
  judgeChapter: read(judgeChapter),
  listFlaws: read(listFlaws),
  exportClauses: staged(exportClauses),
  printChapter: staged(printChapter),
});
