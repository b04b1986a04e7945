import { policyFor } from '#features/assets/server/assets.public.ts';
import { step } from '#features/records/server/take-step.public.ts';
import { formatMonthDay } from '#kernel/wareki.ts';
import { repairsWords as words } from '../contract/repairs.messages.ts';
import { repairsRefusals as refused } from '../contract/repairs.refusals.ts';
import { deviceNow, repairKind } from './repair.kind.ts';
import { diagnosisProblem, orderProblem } from './repair.needs.rules.ts';

const { said } = words;

/** 診断を記録: directly or from afar, as the class allows (§4-8, §5-7, §6-7; §7-8 directly only). @throws repairs.directOnly */
export const diagnoseRepair = step(repairKind, 'diagnose', (ctx, _repair, form, { rule }) => {
  const problem = diagnosisProblem(rule, form.how);
  if (problem) throw problem;
  return {
    patch: { how: form.how, part: form.part, cause: form.cause, diagnosed_at: ctx.clock.now() },
    entry: {
      body: said.diagnosed(words.hows[form.how], words.parts[form.part], form.cause),
      data: { how: form.how, part: form.part },
    },
  };
});

/** 処置を説明: what is done and why, told to the user. @throws repairs.departmentRepairs */
export const explainRepair = step(repairKind, 'explain', (ctx, repair, form, { rule }) => {
  if (form.treatment === 'repair' && !rule.repairs) throw refused.departmentRepairs(rule);
  const treatment = words.treatments[form.treatment];
  return {
    patch: { treatment: form.treatment, explained_to: form.explainedTo, explained_at: ctx.clock.now() },
    entry: {
      body: [said.explained(treatment, form.explainedTo, repair.cause), form.note].filter(Boolean).join('\n'),
      shared: true,
      data: { treatment: form.treatment, part: repair.part },
    },
  };
});

/** 県の指示を記録: parts to fit (§4-8), an initialisation (§5-12, §7-6), a kitting (§5-1). @throws repairs.orderNotAllowed */
export const takeOrder = step(repairKind, 'takeOrder', async (ctx, repair, form, { rule }) => {
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
});

/** 指示の作業を終える. */
export const carryOutOrder = step(repairKind, 'carryOut', (ctx, _repair, { work }) => ({
  patch: { order_done_at: ctx.clock.now() },
  entry: { body: work },
}));

/** 清掃を記録: 筐体、冷却ファン、ディスプレイ等 (§4-8, §5-7, §6-7, §7-8). */
export const cleanDevice = step(repairKind, 'clean', (ctx, _repair, { what }) => ({
  patch: { cleaned: what, cleaned_at: ctx.clock.now() },
  entry: { body: what },
}));
