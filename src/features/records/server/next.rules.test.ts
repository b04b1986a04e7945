import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Role } from '#kernel/actor.ts';
import { defineProcess } from '#kernel/process.ts';
import { actorOf } from '../../../../tests/support/world.ts';
import { nextOf } from './next.rules.ts';
import { stepViews } from './step-decision.rules.ts';

const by = (...roles: Role[]) => ({ name: 'next.act', roles }) as never;
const form = z.object({});
const process = defineProcess('next', {
  version: 1,
  letter: 'Z',
  states: { asked: 'new', ready: 'active', done: 'closed', dropped: 'closed' },
  initial: 'asked',
  open: ['asked', 'ready'],
  steps: {
    give: { by: by('agent'), form, from: 'ready', to: 'done', needs: ['reported'] },
    allow: { by: by('authority'), form, from: 'asked', to: 'ready' },
    drop: { by: by('agent'), form, from: ['asked', 'ready'], to: 'dropped', binds: true },
    report: { by: by('agent'), form, from: ['ready', 'done'], needs: ['sayable'] },
  },
});
const refusal = (message: string) => ({ message }) as never;

/** What a record in a state waits for, told to somebody of a role. */
function next(state: string, role: Role, missing: readonly string[] = []) {
  const needs = ['reported', 'sayable'].map((need) => [
    need,
    () => (missing.includes(need) ? refusal(`${need}がまだです。`) : null),
  ]);
  const decision = {
    process,
    words: { noun: '件', states: {}, steps: {} } as never,
    actor: actorOf(role),
    taken: [],
    facts: {},
    record: { number: 'Z8-00001', state },
    needs: Object.fromEntries(needs),
  };
  const steps = stepViews(decision);
  return { next: nextOf({ ...decision, moves: [], clocks: [] }, steps), steps: steps.map(({ name }) => name) };
}

test('it is told whose turn it is, and whoever may go on is led to the step', () => {
  expect(next('asked', 'authority').next).toEqual({
    label: 'allow',
    step: 'allow',
    turnOf: ['authority'],
    missing: null,
  });
  expect(next('asked', 'agent').next).toEqual({ label: 'allow', step: null, turnOf: ['authority'], missing: null });
});

test('while something is missing, what can be done about it comes first, and nobody is led to what binds', () => {
  expect(next('ready', 'agent', ['reported']).next).toEqual({
    label: 'give',
    step: 'report',
    turnOf: ['desk'],
    missing: 'reportedがまだです。',
  });
  expect(next('ready', 'agent', ['reported', 'sayable']).next?.step).toBeNull();
});

test('at its end it waits for nothing, and what lacks something is not offered there', () => {
  expect(next('done', 'agent').next).toBeNull();
  expect(next('done', 'agent').steps).toEqual(['report']);
  expect(next('done', 'agent', ['sayable']).steps).toEqual([]);
  expect(next('ready', 'agent', ['sayable']).steps).toContain('report');
});
