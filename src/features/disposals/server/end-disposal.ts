import { recordMovements } from '#features/assets/server/assets.public.ts';
import { recordsWords } from '#features/records/contract/records.messages.ts';
import { recordSteps } from '#features/records/server/record-steps.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { newestHead } from '#platform/audit/audit-batches.reads.ts';
import { codeOf } from '#platform/audit/audit-code.ts';
import { disposalsWords as words } from '../contract/disposals.messages.ts';
import { disposalsRefusals as refused } from '../contract/disposals.refusals.ts';
import { disposalKind } from './disposal.kind.ts';
import { releaseItems } from './disposals.repo.ts';

/** Steps that end a batch. */
export const endingSteps = recordSteps(disposalKind, {
  /** 証明書を作る: with the head of the audit chain, so that the paper can be held against the records (§4-12). */
  certify: async (ctx, _one, { note }) => {
    const head = await newestHead(ctx.tx);
    const code = head ? codeOf(head) : '';
    return {
      patch: { certified_by: ctx.actor.name, certified_at: ctx.clock.now(), chain_code: code },
      entry: { body: words.said.certified(code, note) },
    };
  },

  /** 台帳から除却: each device leaves the ledger, and stands in the next 一括登録一覧. @throws disposals.notRetired */
  retire: async (ctx, one, { note }, { items }) => {
    const basis = recordsWords.basis(words.noun, one.number);
    const ids = items.map(({ assetId }) => assetId);
    const moves = await recordMovements(ctx, ids, { kind: 'disposed', movedOn: today(ctx.clock.now()), basis });
    const left = moves.find(({ moved }) => !moved);
    if (left) throw refused.notRetired({ tag: left.assetTag, why: left.words ?? '' });
    return { patch: { ended_at: ctx.clock.now() }, entry: { body: note } };
  },

  /** 廃棄処分を取り消す, while nothing is destroyed. */
  cancel: async (ctx, one, { reason }) => {
    await releaseItems(ctx, one);
    return { patch: { ended_at: ctx.clock.now() }, entry: { body: reason }, reason };
  },
});
