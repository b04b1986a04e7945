import { read, staged } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { counterContract } from '../contract/counter.contract.ts';
import { printDeskCard } from './print-desk-card.ts';
import { readQueue } from './read-queue.ts';
import { scanCode } from './scan-code.ts';

export const counterProcedures = serve(counterContract, {
  scan: read(scanCode),
  queue: read(readQueue),
  printDeskCard: staged(printDeskCard),
});
