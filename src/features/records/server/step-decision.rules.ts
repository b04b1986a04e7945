import type { Actor } from '#kernel/actor.ts';
import { fourEyesOf, fromOf, isOpen, mayTake, type Process, type StepSpec, stepsFrom } from '#kernel/process.ts';
import type { Refused } from '#kernel/refusal.ts';
import { isSamePerson } from '#kernel/same-person.ts';
import type { StepView } from '../contract/record.ts';
import { recordsRefusals as refused } from '../contract/records.refusals.ts';
import { isAwaiting, type ProcessWords, type Taken } from './record-kind.public.ts';

/** All that a step's right and readiness are decided from. The same decision shows the buttons and refuses the press. */
export interface Decision<F> {
  readonly process: Process;
  readonly words: ProcessWords<Process>;
  readonly actor: Actor;
  readonly record: { readonly number: string; readonly state: string };
  readonly taken: readonly Taken[];
  readonly needs: Readonly<Record<string, (facts: F) => Refused | null>>;
  readonly facts: F;
}

/** Why the step may not be taken now, or null: right, then state, then four eyes, whose own it is, then what must be on record. */
export function refusalOf<F>(decision: Decision<F>, name: string): Refused | null {
  const { process, words, actor, record } = decision;
  const step = process.steps[name];
  if (!step || !mayTake(actor, step)) return refused.notForYou({ step: words.steps[name] ?? name });
  if (fromOf(step).includes(record.state))
    return sameEyes(decision, step, name) ?? othersOwn(decision, step, name) ?? missing(decision, name, step);
  const possible = movesFrom(decision).map((other) => words.steps[other] ?? other);
  const state = words.states[record.state] ?? record.state;
  return refused.wrongState({
    noun: words.noun,
    number: record.number,
    state,
    step: words.steps[name] ?? name,
    possible,
  });
}

/**
 * The buttons of a record in their one order; a blocked one says why. At its end a record waits for nothing more: what would
 * still need something is not offered there.
 */
export function stepViews<F>(decision: Decision<F>): StepView[] {
  const { process, words, record, actor } = decision;
  const ended = !isOpen(process, record.state);
  const offered = stepsFrom(process, record.state, actor).filter((name) => {
    const step = process.steps[name] as StepSpec;
    return !(ended ? missing(decision, name, step) : senseless(decision, name, step));
  });
  return offered.map((name) => {
    const step = process.steps[name] as StepSpec;
    return {
      name,
      label: words.steps[name] ?? name,
      blocked: refusalOf(decision, name)?.message ?? null,
      binds: step.binds ?? false,
      ends: Boolean(step.binds && step.to && process.states[step.to] === 'closed'),
      prints: step.prints ?? null,
    };
  });
}

/** What is said to be possible instead: what moves the record, where anything does. */
function movesFrom<F>({ process, record, actor }: Decision<F>): string[] {
  const names = stepsFrom(process, record.state, actor);
  const moves = names.filter((name) => process.steps[name]?.to);
  return moves.length > 0 ? moves : names;
}

function sameEyes<F>({ taken, actor, words }: Decision<F>, step: StepSpec, name: string): Refused | null {
  const before = taken.findLast((each) => fourEyesOf(step).includes(each.step) && isBy(each, actor));
  return before ? refused.fourEyes({ step: words.steps[name] ?? name, name: before.actor_name }) : null;
}

/** By the person, whichever account they used. */
const isBy = (taken: Taken, actor: Actor) =>
  isSamePerson(
    { accountId: taken.actor_id, agentId: taken.actor_agent_id, staffMemberId: taken.actor_staff_member_id },
    { accountId: actor.id, agentId: actor.agentId, staffMemberId: actor.staffMemberId },
  );

function othersOwn<F>({ taken, actor, words }: Decision<F>, step: StepSpec, name: string): Refused | null {
  const owner = step.onlyBy && taken.findLast((each) => each.step === step.onlyBy);
  if (!owner || isBy(owner, actor)) return null;
  return refused.onlyOwn({ step: words.steps[name] ?? name, name: owner.actor_name });
}

/** What is not on record yet, in words. */
export const missing = <F>(decision: Decision<F>, name: string, step: StepSpec): Refused | null =>
  senseless(decision, name, step) ?? notDone(decision, name, step) ?? lacks(decision, step.needs);

/** Why the step makes no sense for this record now: it has no button. */
const senseless = <F>(decision: Decision<F>, name: string, step: StepSpec): Refused | null =>
  ofOthers(decision, name, step) ?? lacks(decision, step.when);

function ofOthers<F>({ words, record }: Decision<F>, name: string, { only = {}, clause }: StepSpec): Refused | null {
  const { number, ...columns }: Readonly<Record<string, unknown>> & { number: string } = record;
  const fits = Object.entries(only).every(([column, values]) => values.includes(String(columns[column])));
  return fits ? null : refused.ofOthers({ noun: words.noun, number, step: words.steps[name] ?? name, clause });
}

function notDone<F>({ taken, words }: Decision<F>, name: string, { follows, clause }: StepSpec): Refused | null {
  if (!follows || isAwaiting(taken, follows, name)) return null;
  return refused.notDone({ step: words.steps[follows] ?? follows, clause });
}

/** What is missing of some needs, in words; null when all is there. @throws for a need that nobody knows */
export function lacks<F>({ needs, facts }: Decision<F>, names: readonly string[] = []): Refused | null {
  for (const need of names) {
    const look = needs[need];
    if (!look) throw new Error(`nobody knows the need ${need}`);
    const refusal = look(facts);
    if (refusal) return refusal;
  }
  return null;
}
