import type { ReportState } from '../contract/weekly-report.ts';

/** The sign of each step: the same five signs as everywhere. */
export const stateTone = {
  drafting: 'active',
  checking: 'waiting',
  submitted: 'new',
  accepted: 'resolved',
  returned: 'waiting',
} as const satisfies Record<ReportState, string>;
