import { useState } from 'react';
import { z } from 'zod';
import type { RecordPage, StepView } from '#features/records/contract/record.ts';
import { RecordScreen } from '#features/records/web/record-screen.public.tsx';
import type { RecordWeb } from '#features/records/web/record-web.public.ts';
import { stepForm } from '#features/records/web/step-form.public.tsx';
import { defineProcess } from '#kernel/process.ts';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { answer } from './answer.ts';

const by = { name: 'scene.act', roles: ['agent'] } as never;
const process = defineProcess('scene', {
  version: 1,
  letter: 'Z',
  states: { asked: 'new', ready: 'active', gone: 'closed' },
  initial: 'asked',
  open: ['asked', 'ready'],
  steps: {
    approve: { from: 'asked', to: 'ready', by, form: z.object({}) },
    note: { from: 'asked', by, form: z.object({ name: z.string().min(1) }) },
    handOver: { from: ['asked', 'ready'], to: 'gone', by, form: z.object({}), binds: true },
  },
});

const step = (name: string, label: string, more: Partial<StepView> = {}): StepView => ({
  name,
  label,
  blocked: null,
  binds: false,
  ends: false,
  prints: null,
  ...more,
});

const record = (version: number, state: string, steps: readonly StepView[]): RecordPage => ({
  id: '0199f000-0000-7000-8000-000000000001',
  version,
  entity: 'scene',
  number: 'Z8-00001',
  state,
  stateWords: state === 'asked' ? '依頼中' : '準備済み',
  isOpen: true,
  title: 'ルーターを借りる',
  openedAt: '2026-11-24T00:00:00Z',
  closedAt: null,
  breached: false,
  steps: [...steps],
  next: null,
  course: [
    {
      label: '依頼中',
      status: state === 'asked' ? 'now' : 'done',
      at: '2026-11-24T00:00:00Z',
      byName: '伊藤 彩',
      dueAt: null,
    },
  ],
  clocks: [],
  contacts: [],
  entries: [],
  files: [],
});

const waits = '受取人を先に確かめてください。';
const before = record(1, 'asked', [
  step('approve', '承認する'),
  step('note', '確認を記録'),
  step('handOver', '引き渡す', { blocked: waits, binds: true }),
]);
const after = record(2, 'ready', [step('handOver', '引き渡す', { binds: true })]);
let now = before;

const take = (next: RecordPage) => async (input: unknown) => {
  now = await answer(input, next);
  return now;
};

const web: RecordWeb<typeof process, RecordPage> = {
  process,
  words: {
    noun: '貸出',
    done: {
      approve: ({ number }) => `${number} を承認しました。`,
      note: ({ number }) => `${number} の確認を記録しました。`,
      handOver: ({ number }) => `${number} を引き渡しました。`,
    },
    asks: { handOver: ({ number }) => `${number} を引き渡しますか` },
  },
  call: { approve: take(after), note: take(before), handOver: take(after) } as never,
  get: (id) => ({ queryKey: ['scene', id], queryFn: async () => now }),
  queries: () => ['scene'],
  list: 'scene',
  forms: {
    note: stepForm({
      start: (_record: RecordPage) => ({ name: '' }),
      Fields: ({ form }) => <TextAreaField {...form.field('name', '確かめた人')} rows={2} />,
    }),
  },
};

/** The page of a record of any process: one step at once, one with a form, one that cannot be taken yet. */
export function RecordScene() {
  useState(() => {
    now = before;
  });
  return (
    <RecordScreen web={web} id={before.id} title="貸出" home="/loans" facts={() => []}>
      {() => null}
    </RecordScreen>
  );
}
