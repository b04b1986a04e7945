import type { RecordKind } from '#features/records/server/record-kind.public.ts';
import { findingProcess } from '../contract/finding.process.ts';
import { findingsWords as words } from '../contract/findings.messages.ts';
import { type FindingRecord, findFinding } from './findings.reads.ts';
import { findingRecords } from './findings.scope.public.ts';

/** A finding has no column that a step writes: what is said stands in 経過. */
export const findingKind: RecordKind<typeof findingProcess, FindingRecord, null, 'findings'> = {
  process: findingProcess,
  words,
  table: 'findings',
  scope: findingRecords,
  href: (id) => `/contract/findings/${id}`,
  find: findFinding,
  facts: async () => null,
  needs: {},
  clocks: {},
};
