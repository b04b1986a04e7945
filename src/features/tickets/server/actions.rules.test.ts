import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Role } from '#kernel/actor.ts';
import { roles } from '#kernel/actor.ts';
import { actorOf } from '../../../../tests/support/world.ts';
import { type TicketActionName, ticketActions, ticketStatuses } from '../contract/ticket.ts';
import { type ActionFacts, possibleActions, roleTakes, rowActions, stateTakes } from './actions.rules.ts';

const agent = actorOf('agent', { agentId: '00000000-0000-7000-8000-000000000001' });
const facts = (over: Partial<ActionFacts> = {}): ActionFacts => ({
  status: 'inProgress',
  kind: 'fault',
  assigneeId: agent.agentId,
  causeKind: null,
  systemName: null,
  baseName: null,
  interview: null,
  runningClocks: [],
  reportCount: 0,
  hasUnacknowledgedReport: false,
  flashSent: false,
  openEscalation: null,
  hasReplyToTake: false,
  isRemoteRunning: false,
  ...over,
});

describe('who takes which action', () => {
  const byRole: Record<TicketActionName, readonly Role[]> = Object.fromEntries(
    ticketActions.map((name) => [name, roles.filter((role) => roleTakes(actorOf(role), name))]),
  ) as Record<TicketActionName, Role[]>;
  const exceptions: Partial<Record<TicketActionName, readonly Role[]>> = {
    acknowledgeReport: ['authority'],
    print: ['manager', 'agent', 'authority', 'auditor'],
    sendMessage: ['coordinator', 'staff'],
    attach: ['manager', 'agent', 'coordinator', 'staff'],
    reopen: ['manager', 'agent', 'coordinator', 'staff'],
  };
  test.each(ticketActions)('%s', (name) => {
    expect(byRole[name]).toEqual(exceptions[name] ?? ['manager', 'agent']);
  });
});

describe('the buttons', () => {
  const namesOf = (over: Partial<ActionFacts>, actor = agent) =>
    possibleActions(actor, facts(over)).map((each) => each.name);
  test('what a clock asks for comes first', () => {
    expect(namesOf({ runningClocks: ['authorityFollowUp'], reportCount: 1 })[0]).toBe('reportToAuthority');
    expect(
      possibleActions(agent, facts({ reportCount: 1 })).find((each) => each.name === 'reportToAuthority')?.label,
    ).toBe('県へ続報する');
    expect(namesOf({ causeKind: 'network', runningClocks: ['flashReport', 'authorityReport'] })[0]).toBe(
      'sendFlashReport',
    );
    expect(namesOf({ status: 'received', assigneeId: null })[0]).toBe('take');
    expect(namesOf({ status: 'received' })[0]).toBe('start');
    expect(namesOf({ status: 'waiting' })[0]).toBe('resume');
    expect(namesOf({ status: 'resolved' })[0]).toBe('close');
    expect(namesOf({ hasUnacknowledgedReport: true }, actorOf('authority'))).toEqual(['acknowledgeReport', 'print']);
    expect(namesOf({}, actorOf('auditor'))).toEqual(['print']);
  });
  test('a blocked one says what is missing', () => {
    const blocked = (over: Partial<ActionFacts>, name: TicketActionName) =>
      possibleActions(agent, facts(over)).find((each) => each.name === name)?.blocked;
    expect(blocked({}, 'setCause')).toContain('聞き取り');
    expect(blocked({ causeKind: 'unknown' }, 'resolve')).toContain('県へ報告');
    expect(blocked({ openEscalation: '人事課' }, 'resolve')).toContain('人事課');
    expect(blocked({ causeKind: 'unknown', reportCount: 1 }, 'resolve')).toBeNull();
  });
  test('no role is offered what it or the state does not take', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), fc.constantFrom(...ticketStatuses), fc.boolean(), (role, status, owes) => {
        const actor = actorOf(role);
        const offered = possibleActions(actor, facts({ status, hasUnacknowledgedReport: owes }));
        for (const { name } of offered) expect(roleTakes(actor, name) && stateTakes(status, name)).toBe(true);
        for (const name of rowActions(actor, { status, assigneeId: null })) expect(roleTakes(actor, name)).toBe(true);
      }),
    );
  });
});
