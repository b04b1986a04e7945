import { read, staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { contractContract } from '../contract/contract.contract.ts';
import { clauseCalendar } from './clause-calendar.ts';
import { clauseStandings } from './clause-standings.ts';
import { drawSample } from './draw-sample.ts';
import { dutiesStanding } from './duties-standing.ts';
import { exportClauses } from './export-clauses.ts';
import { exportSample } from './export-sample.ts';
import { findingHandlers } from './findings.procedures.ts';
import { judgeChapter } from './judge-chapter.ts';
import { getNames, keepNames } from './keep-names.ts';
import { knownJudgements } from './known-judgements.ts';
import { listFlaws } from './list-flaws.ts';
import { printChapter } from './print-chapter.ts';

export const contractProcedures = serve(contractContract, {
  judgeChapter: read(judgeChapter),
  listFlaws: read(listFlaws),
  clauseStandings: read(clauseStandings),
  dutiesStanding: read(dutiesStanding),
  clauseCalendar: read(clauseCalendar),
  listJudgements: read(knownJudgements),
  drawSample: read(drawSample),
  exportSample: staged(exportSample),
  exportClauses: staged(exportClauses),
  getNames: read(getNames),
  keepNames: write(keepNames),
  ...findingHandlers,
  printChapter: staged(printChapter),
});
