import type { DutyClaim } from '#platform/use-case/module.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';
import {
  accumulated,
  answeredInCategory,
  authorityReports,
  escalations,
  explained,
  flashReports,
  interviews,
  knownAnswered,
  supported,
  systemQuestions,
} from './tickets.evidence.ts';

const words = ticketsWords.evidence;
const test = 'src/features/tickets/server/tickets.evidence.test.ts';

/** Duties whose answers are the tickets of their categories. */
const byCategory = [
  '3-1.2',
  '3-1.3',
  '3-1.4',
  '3-1.5',
  '3-1.6',
  '3-1.7',
  '5-12.6',
  '5-12.8',
  '6-12.3',
  '7-2.1',
  '7-2.2',
  '7-2.3',
  '8-2.3',
  '8-3.1',
  '12-3.5',
];

export const ticketsDuties: readonly DutyClaim[] = [
  ...byCategory.map((duty) => ({ duty, evidence: words.category, query: answeredInCategory(duty), test })),
  { duty: '1-5.22', evidence: words.systems, query: systemQuestions, test },
  { duty: '3-1.1', evidence: words.operation, query: explained, test },
  { duty: '3-1.8', evidence: words.accumulated, query: accumulated, test },
  { duty: '3-1.9', evidence: words.escalation, query: (ctx, period) => escalations(ctx, period, true), test },
  { duty: '3-2.1', evidence: words.interview, query: interviews, test },
  { duty: '3-2.2', evidence: words.known, query: knownAnswered, test },
  { duty: '3-2.3', evidence: words.unknown, query: (ctx, period) => authorityReports(ctx, period), test },
  { duty: '3-2.4', evidence: words.flash, query: flashReports, test },
  { duty: '3-2.6', evidence: words.support, query: supported, test },
  { duty: '3-3.2', evidence: words.escalation, query: (ctx, period) => escalations(ctx, period), test },
  { duty: '7-2.4', evidence: words.mobile, query: answeredInCategory('7-2.%'), test },
  { duty: '7-3.8', evidence: words.mobileReport, query: (ctx, period) => authorityReports(ctx, period, '7-2.%'), test },
];
