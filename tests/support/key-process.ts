import { z } from 'zod';
import { openRecord } from '#features/records/server/open-record.public.ts';
import type { RecordHead, RecordKind } from '#features/records/server/record-kind.public.ts';
import type { Subject } from '#features/records/server/records.repo.ts';
import { step } from '#features/records/server/take-step.public.ts';
import { roles } from '#kernel/actor.ts';
import { permissions } from '#kernel/contract/procedure.ts';
import { defineProcess, type StateOf } from '#kernel/process.ts';
import { refusals } from '#kernel/refusal.ts';
import { recordScope } from '#platform/scope/record-scope.ts';
import type { Ctx } from '#platform/use-case/context.ts';

const may = permissions('keys', { ask: ['staff', 'agent'], handle: ['agent', 'manager'], approve: ['manager'] });
const note = z.object({ note: z.string().min(1) });

/** A process of its own, small enough to be read at once: a key is asked for, approved by another, lent and given back. */
export const keyProcess = defineProcess('key', {
  version: 1,
  letter: 'Z',
  states: { asked: 'new', approved: 'active', out: 'active', back: 'closed', refused: 'closed' },
  initial: 'asked',
  open: ['asked', 'approved', 'out'],
  steps: {
    approve: { from: 'asked', to: 'approved', by: may.approve, notBy: 'open', form: note },
    refuse: { from: 'asked', to: 'refused', by: may.approve, form: note, binds: true },
    handOver: { from: 'approved', to: 'out', by: may.handle, form: note, needs: ['label'], starts: ['backBy'] },
    remind: { from: 'out', by: may.handle, form: note },
    takeBack: { from: 'out', to: 'back', by: may.handle, form: note, meets: ['backBy'], undo: 'handOverAgain' },
    handOverAgain: { from: 'back', to: 'out', by: may.handle, form: note, starts: ['backBy'] },
  },
});

export const keyRefusals = refusals('keys', {
  label: { kind: 'invalid', words: '名札がありません。付けてください。' },
});

/** A key as it stands in the head's table: it has no columns of its own. */
export const findKey = (ctx: Ctx, id: string): Promise<RecordHead | undefined> =>
  ctx.tx.selectFrom('records').selectAll().where('id', '=', id).executeTakeFirst();

export const keyKind: RecordKind<typeof keyProcess, RecordHead, { title: string }, null> = {
  process: keyProcess,
  words: {
    noun: '鍵',
    states: { asked: '申請', approved: '承認', out: '貸出中', back: '返却', refused: '差戻し' } satisfies Record<
      StateOf<typeof keyProcess>,
      string
    >,
    steps: {
      approve: '承認する',
      refuse: '差し戻す',
      handOver: '渡す',
      remind: '催促する',
      takeBack: '返却を受ける',
      handOverAgain: '渡し直す',
    },
    clocks: { backBy: '返却期限' },
  },
  table: null,
  find: findKey,
  scope: recordScope({ kind: 'key', table: 'records', readBy: [{ name: 'keys.read', roles }] }),
  href: (id) => `/keys/${id}`,
  facts: async (_ctx, record) => ({ title: record.title }),
  needs: { label: ({ title }) => (title.includes('名札') ? null : keyRefusals.label()) },
  clocks: { backBy: () => ({ kind: 'endOfOpenDay', offsetDays: 1, warnMinutes: [60] }) },
};

const said = async (_ctx: Ctx, _record: RecordHead, form: { note: string }) => ({ entry: { body: form.note } });
export const keyVerbs = {
  approve: step(keyKind, 'approve', said),
  refuse: step(keyKind, 'refuse', said),
  handOver: step(keyKind, 'handOver', said),
  remind: step(keyKind, 'remind', said),
  takeBack: step(keyKind, 'takeBack', said),
  handOverAgain: step(keyKind, 'handOverAgain', said),
};

export const askForKey = (ctx: Ctx, title = '名札つき', subjects: readonly Subject[] = []) =>
  openRecord(ctx, keyKind, { title, subjects, action: 'keys.ask', row: {} });
