import { lines, recordSteps } from '#features/records/server/record-steps.public.ts';
import { deliveriesWords as words } from '../contract/deliveries.messages.ts';
import { deliveriesRefusals as refused } from '../contract/deliveries.refusals.ts';
import { deliveryKind } from './delivery.kind.ts';

const { said } = words;

/** Steps of what is done with a device that came back. */
export const storingSteps = recordSteps(deliveryKind, {
  /** 動作確認, at once (§4-9, §5-8, §6-8, §7-4): a fault comes with its cause. @throws deliveries.faultRequired */
  inspect: (ctx, _one, { works, fault }) => {
    if (!works && fault === '') throw refused.faultRequired();
    return {
      patch: { works, fault: works ? '' : fault, inspected_at: ctx.clock.now() },
      entry: { body: works ? said.works : said.fault(fault), data: { works } },
    };
  },

  /** 県へ報告, with what happens and why (§4-9, §5-8, §6-8, §7-4). */
  report: (ctx, _one, { to, body }) => ({
    patch: { reported_to: to, reported_at: ctx.clock.now() },
    entry: { body: said.reported(to, body) },
  }),

  /** 消去を記録: by which software, its version and method, with what result, by whom (§4-9, §5-8, §6-8). @throws deliveries.notErased */
  wipe: (ctx, _one, form) => {
    if (!form.erased) throw refused.notErased();
    const { tool, version, method, operator } = form;
    return {
      patch: {
        wipe_tool: tool,
        wipe_version: version,
        wipe_method: method,
        wiped_by: operator,
        wiped_at: ctx.clock.now(),
      },
      entry: { body: lines(said.wiped(tool, version, method, operator), form.note) },
    };
  },

  /** 付属品を数える: how many, and in what state (§4-9, §5-8, §6-8, §7-4). */
  count: (ctx, _one, { accessories, state }) => ({
    patch: { accessories, accessories_state: state, counted_at: ctx.clock.now() },
    entry: { body: said.counted(accessories, state) },
  }),

  /** 保管場所に納める, where 県 said (§4-9, §5-8, §6-8, §7-4). */
  keep: (ctx, _one, { storage, toldBy }) => {
    const at = ctx.clock.now();
    return {
      patch: { storage, storage_told_by: toldBy, kept_at: at, ended_at: at },
      entry: { body: said.kept(storage, toldBy), data: { storage } },
    };
  },
});
