import { step } from '#features/records/server/take-step.public.ts';
import { findingKind } from './finding.kind.ts';
import { answerDue } from './open-finding.ts';

/** 回答する: the contractor's manager. */
export const answerFinding = step(findingKind, 'answer', (_ctx, _finding, { answer }) => ({ entry: { body: answer } }));

/** 閉じる: only the auditor. */
export const closeFinding = step(findingKind, 'close', (_ctx, _finding, { result }) => ({ entry: { body: result } }));

/** 再び問う: the answer was not enough. @throws contract.answerDueClosed */
export const askFindingAgain = step(findingKind, 'askAgain', async (ctx, _finding, { question, dueOn }) => ({
  clocks: await answerDue(ctx, dueOn),
  entry: { body: question },
}));

/** 取り下げる. */
export const withdrawFinding = step(findingKind, 'withdraw', (_ctx, _finding, { reason }) => ({
  entry: { body: reason },
  reason,
}));

export const findingVerbs = {
  answer: answerFinding,
  close: closeFinding,
  askAgain: askFindingAgain,
  withdraw: withdrawFinding,
};
