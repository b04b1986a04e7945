import { read, staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { simsContract } from '../contract/sims.contract.ts';
import { checkSim } from './check-sim.ts';
import { exportSims } from './export-sims.ts';
import { getSim } from './get-sim.ts';
import { createSim, reviseSim } from './keep-sims.ts';
import { listSims } from './sims.reads.ts';

export const simsProcedures = serve(simsContract, {
  list: read(listSims),
  get: read(getSim),
  create: write(createSim),
  revise: write(reviseSim),
  check: write(checkSim),
  exportSims: staged(exportSims),
});
