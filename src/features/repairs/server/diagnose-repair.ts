import { policyFor } from '#features/assets/server/assets.public.ts';
import { lines, recordSteps } from '#features/records/server/record-steps.public.ts';
import { formatMonthDay } from '#kernel/wareki.ts';
import { repairsWords as words } from '../contract/repairs.messages.ts';
import { deviceNow, repairKind } from './repair.kind.ts';
import { diagnosisProblem, orderProblem, treatmentProblem } from './repair.needs.rules.ts';

const { said } = words;

/** Steps by which it is found out what is wrong, and told. */
export const diagnosingSteps = recordSteps(repairKind, {
  /** 診断を記録: directly or from afar, as the class allows (§4-8, §5-7, §6-7; §7-8 directly only). @throws repairs.directOnly */
  diagnose: (ctx, _repair, form, { rule }) => {
    const problem = diagnosisProblem(rule, form.how);
    if (problem) throw problem;
    return {
      patch: { how: form.how, part: form.part, cause: form.cause, diagnosed_at: ctx.clock.now() },
      entry: {
        body: said.diagnosed(words.hows[form.how], words.parts[form.part], form.cause),
        data: { how: form.how, part: form.part },
      },
    };
  },

  /** 処置を説明: what is done and why, told to the user. @throws repairs.departmentRepairs, notInitialised */
  explain: (ctx, repair, form, { rule }) => {
    const problem = treatmentProblem(rule, form.treatment);
    if (problem) throw problem;
    const treatment = words.treatments[form.treatment];
    return {
      patch: { treatment: form.treatment, explained_to: form.explainedTo, explained_at: ctx.clock.now() },
      entry: {
        body: lines(said.explained(treatment, form.explainedTo, repair.cause), form.note),
        shared: true,
        data: { treatment: form.treatment, part: repair.part },
      },
    };
  },

  /** 県の指示を記録: parts to fit (§4-8), an initialisation (§5-12, §7-6), a kitting (§5-1). @throws repairs.orderNotAllowed */
  takeOrder: async (ctx, repair, form, { rule }) => {
    const policy = await policyFor(ctx, deviceNow(ctx, repair));
    const problem = orderProblem(rule, form.kind, policy?.className ?? repair.class_code);
    if (problem) throw problem;
    return {
      patch: {
        order_kind: form.kind,
        order_what: form.what,
        ordered_by: form.orderedBy,
        ordered_on: form.orderedOn,
        order_due_on: form.dueOn,
        order_done_at: null,
      },
      entry: {
        body: said.ordered(form.orderedBy, formatMonthDay(form.orderedOn), words.orders[form.kind], form.what),
        data: { order: form.kind, orderedOn: form.orderedOn, dueOn: form.dueOn },
      },
    };
  },

  /** 指示の作業を終える. */
  carryOut: (ctx, _repair, { work }) => ({
    patch: { order_done_at: ctx.clock.now() },
    entry: { body: work },
  }),

  /** 清掃を記録: 筐体、冷却ファン、ディスプレイ等 (§4-8, §5-7, §6-7, §7-8). */
  clean: (ctx, _repair, { what }) => ({
    patch: { cleaned: what, cleaned_at: ctx.clock.now() },
    entry: { body: what },
  }),
});
