import { expect, test } from 'vitest';
import { fromOf, isOpen, type Process, type StepSpec } from '#kernel/process.ts';
import { ticketProcess } from '../contract/ticket.process.ts';
import type { ClockKind } from '../contract/ticket.ts';
import { type TicketCase, ticketNeeds } from './ticket.needs.rules.ts';

const plain: TicketCase = {
  status: 'inProgress',
  kind: 'fault',
  assigneeId: null,
  assigneeName: null,
  causeKind: 'other',
  waitingFor: null,
  systemName: null,
  interview: null,
  runningClocks: [],
  reportCount: 1,
  hasUnacknowledgedReport: false,
  acknowledgedBy: null,
  flashSent: false,
  escalationCount: 0,
  openEscalation: null,
  hasReplyToTake: false,
  isRemoteRunning: false,
  baseName: null,
  isManager: false,
};
/** A ticket on which the clock runs, as it comes to run. */
const running = (kind: ClockKind, over: Partial<TicketCase> = {}): TicketCase => ({
  ...plain,
  runningClocks: [kind],
  ...over,
});
const cases: Partial<Record<ClockKind, TicketCase>> = {
  authorityReport: running('authorityReport', { causeKind: 'unknown', reportCount: 0 }),
  authorityFollowUp: running('authorityFollowUp', { causeKind: 'unknown' }),
  flashReport: running('flashReport', { causeKind: 'network' }),
  escalationReply: running('escalationReply', { openEscalation: '情報システム課', escalationCount: 1 }),
};

const refuses = (step: StepSpec, of: TicketCase) => (step.needs ?? []).some((need) => ticketNeeds[need]?.(of));

/** Steps out of an open state that give up a clock on which another way out would have insisted. */
function givenUp(process: Process): string[] {
  const ways = Object.entries(process.steps).filter(([, step]) => step.to && !isOpen(process, step.to));
  const first = ways.filter(([, step]) => fromOf(step).some((state) => isOpen(process, state)));
  return first.flatMap(([name, step]) =>
    Object.entries(cases)
      .filter(([clock, of]) => step.voids?.includes(clock) && ways.some(([, way]) => refuses(way, of)))
      .filter(([, of]) => !refuses(step, of))
      .map(([clock]) => `${name}: ${clock}`),
  );
}

test('no step gives up a clock that another way out needs to be met', () => {
  expect(givenUp(ticketProcess as never)).toEqual([]);
});

test('one that would is found', () => {
  const { needs: _needs, ...markDuplicate } = ticketProcess.steps.markDuplicate;
  const planted = { ...ticketProcess, steps: { ...ticketProcess.steps, markDuplicate } };
  expect(givenUp(planted as never)).toEqual(Object.keys(cases).map((clock) => `markDuplicate: ${clock}`));
});
