import { fromOf, isOpen, type StepSpec } from '#kernel/process.ts';
import type { CourseView } from '../contract/record.ts';
import { type Decision, lacks } from './step-decision.rules.ts';

/** A step that was taken, as it is kept. */
interface Move {
  readonly at: string;
  readonly actor_name: string;
  readonly to_state: string;
}

export interface Course<F> extends Decision<F> {
  readonly moves: readonly Move[];
  readonly clocks: readonly { readonly kind: string; readonly due_at: string; readonly met_at: string | null }[];
}

/**
 * From the first state of a record to where it is, each with when and by whom, and on by the usual way to the end: out of
 * every state the first step that leads on and makes sense for this record. What was gone back over stands once.
 */
export function courseOf<F>(course: Course<F>): CourseView[] {
  const { process, record, words } = course;
  const label = (state: string) => words.states[state] ?? state;
  const passed = passedBy(course.moves).map(({ at, actor_name, to_state }): CourseView => {
    const isHere = to_state === record.state && isOpen(process, to_state);
    return { label: label(to_state), status: isHere ? 'now' : 'done', at, byName: actor_name, dueAt: null };
  });
  const ahead = aheadOf(course).map(
    ([state, step]): CourseView => ({
      label: label(state),
      status: 'ahead',
      at: null,
      byName: '',
      dueAt: dueBy(course, step),
    }),
  );
  return [...passed, ...ahead];
}

function passedBy(moves: readonly Move[]): Move[] {
  const path: Move[] = [];
  for (const move of moves) {
    const before = path.findIndex(({ to_state }) => to_state === move.to_state);
    if (before === -1) path.push(move);
    // Gone back: what lay after it is ahead again. A deed leaves the state as it was reached.
    else path.length = before + 1;
  }
  return path;
}

function aheadOf<F>(course: Course<F>): [string, StepSpec][] {
  const ahead: [string, StepSpec][] = [];
  const met = new Set(passedBy(course.moves).map(({ to_state }) => to_state));
  let here = course.record.state;
  while (isOpen(course.process, here)) {
    const [, step] = onwardFrom(course, here, met.add(here)) ?? boundFrom(course, here, met) ?? [];
    if (!step?.to) break;
    here = step.to;
    ahead.push([here, step]);
  }
  return ahead;
}

/** The first step in the order of the buttons that leads on; one that ends it early (取消) is no way on. */
function onwardFrom<F>(course: Course<F>, state: string, met: ReadonlySet<string>): [string, StepSpec] | undefined {
  const onward = Object.entries(course.process.steps).filter(
    ([, step]) => fromOf(step).includes(state) && step.to && !met.has(step.to) && !step.binds,
  );
  return onward.find(([, step]) => !lacks(course, step.when)) ?? onward[0];
}

/**
 * The first step on of those that cannot be taken back, where no other leads on: 承認, 受理, 除却. One that ends it at any
 * time (取消) also ends what has just begun, and is no way on.
 */
function boundFrom<F>({ process }: Course<F>, state: string, met: ReadonlySet<string>): [string, StepSpec] | undefined {
  const steps = Object.entries(process.steps);
  const endsAnything = (to: string) =>
    !isOpen(process, to) && steps.some(([, step]) => step.to === to && fromOf(step).includes(process.initial));
  return steps.find(([, step]) => {
    const { to, binds } = step;
    return binds && to && fromOf(step).includes(state) && !met.has(to) && !endsAnything(to);
  });
}

/** The usual next step out of where the record is, by its name; none out of its end. */
export function usualNext<F>(course: Course<F>): [string, StepSpec] | undefined {
  const { state } = course.record;
  const met = new Set(passedBy(course.moves).map(({ to_state }) => to_state));
  return isOpen(course.process, state) ? onwardFrom(course, state, met.add(state)) : undefined;
}

const dueBy = <F>({ clocks }: Course<F>, { meets = [] }: StepSpec): string | null =>
  clocks.find((clock) => meets.includes(clock.kind) && clock.met_at === null)?.due_at ?? null;
