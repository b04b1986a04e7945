import { stepHandlers } from '#features/records/server/step-handlers.public.ts';
import { read, write } from '#platform/rpc/handlers.ts';
import { findingProcess } from '../contract/finding.process.ts';
import { findingVerbs } from './finding-steps.ts';
import { getFinding, listFindings } from './get-finding.ts';
import { openFinding } from './open-finding.ts';

export const findingHandlers = {
  findings: read(listFindings),
  getFinding: read(getFinding),
  openFinding: write(openFinding),
  ...stepHandlers(findingProcess, findingVerbs, getFinding),
};
