import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineProcess } from '#kernel/process.ts';
import { actorOf } from '../../../../tests/support/world.ts';
import { courseOf } from './course.rules.ts';

const by = { name: 'course.act', roles: ['agent'] } as never;
const plain = { by, form: z.object({}) };
const process = defineProcess('course', {
  version: 1,
  letter: 'Z',
  states: { asked: 'new', sent: 'waiting', made: 'active', done: 'closed', dropped: 'closed' },
  initial: 'asked',
  open: ['asked', 'sent', 'made'],
  steps: {
    drop: { ...plain, from: ['asked', 'made'], to: 'dropped', binds: true },
    note: { ...plain, from: ['asked', 'sent'] },
    send: { ...plain, from: 'asked', to: 'sent', when: ['far'] },
    make: { ...plain, from: ['asked', 'sent'], to: 'made', meets: ['making'] },
    redo: { ...plain, from: 'made', to: 'asked' },
    finish: { ...plain, from: 'made', to: 'done' },
  },
});
const words = { noun: '件', states: { asked: '依頼', sent: '発送', made: '作成', done: '完了', dropped: '取消' } };
const at = (minute: number) => `2026-11-24T00:0${minute}:00Z`;

/** Where a record of these states is, one a minute, by 伊藤; `far` decides whether it has to be sent. */
function course(states: readonly string[], { far = false, due = null as string | null } = {}) {
  const parts = courseOf({
    process,
    words: { ...words, steps: {} } as never,
    actor: actorOf('agent'),
    record: { number: 'Z8-00001', state: states.at(-1) ?? '' },
    taken: [],
    needs: { far: () => (far ? null : ({ message: '近い' } as never)) },
    facts: {},
    moves: states.map((to_state, minute) => ({ to_state, at: at(minute), actor_name: '伊藤' })),
    clocks: due ? [{ kind: 'making', due_at: due, met_at: null }] : [],
  });
  return parts.map(({ label, status, at: when }) => [label, status, when?.slice(14, 16)].filter(Boolean).join(' '));
}

test('what is behind stands with its moment, what is ahead with the usual way to the end', () => {
  expect(course(['asked'])).toEqual(['依頼 now 00', '作成 ahead', '完了 ahead']);
  expect(course(['asked', 'made'])).toEqual(['依頼 done 00', '作成 now 01', '完了 ahead']);
  expect(course(['asked', 'made', 'done'])).toEqual(['依頼 done 00', '作成 done 01', '完了 done 02']);
});

test('a way that does not make sense for this record is not on its course', () => {
  expect(course(['asked'], { far: true })).toEqual(['依頼 now 00', '発送 ahead', '作成 ahead', '完了 ahead']);
});

test('what was gone back over is ahead again, and a deed leaves the moment of its state', () => {
  expect(course(['asked', 'made', 'asked'])).toEqual(['依頼 now 00', '作成 ahead', '完了 ahead']);
  expect(course(['asked', 'asked', 'sent', 'sent'])).toEqual([
    '依頼 done 00',
    '発送 now 02',
    '作成 ahead',
    '完了 ahead',
  ]);
});

test('what was given up ends there', () => {
  expect(course(['asked', 'made', 'dropped'])).toEqual(['依頼 done 00', '作成 done 01', '取消 done 02']);
});

test('what cannot be taken back leads on where nothing else does; giving up never', () => {
  const bound = { ...plain, binds: true } as const;
  const decided = defineProcess('decided', {
    version: 1,
    letter: 'Z',
    states: { asked: 'waiting', agreed: 'active', done: 'closed', dropped: 'closed' },
    initial: 'asked',
    open: ['asked', 'agreed'],
    steps: {
      drop: { ...bound, from: ['asked', 'agreed'], to: 'dropped' },
      agree: { ...bound, from: 'asked', to: 'agreed' },
      finish: { ...bound, from: 'agreed', to: 'done' },
    },
  });
  const parts = courseOf({
    process: decided,
    words: { noun: '件', states: {}, steps: {} } as never,
    actor: actorOf('agent'),
    record: { number: 'Z8-00001', state: 'asked' },
    taken: [],
    needs: {},
    facts: {},
    moves: [{ to_state: 'asked', at: at(0), actor_name: '伊藤' }],
    clocks: [],
  });
  expect(parts.map(({ label }) => label)).toEqual(['asked', 'agreed', 'done']);
});
