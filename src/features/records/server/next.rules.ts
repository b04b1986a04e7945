import type { Role } from '#kernel/actor.ts';
import type { StepSpec } from '#kernel/process.ts';
import type { NextView, StepView } from '../contract/record.ts';
import { type Course, usualNext } from './course.rules.ts';
import { missing } from './step-decision.rules.ts';

const turns: Readonly<Record<NextView['turnOf'][number], readonly Role[]>> = {
  desk: ['agent', 'manager'],
  authority: ['authority'],
  asker: ['coordinator', 'staff'],
};

const turnOf = ({ by: { roles } }: StepSpec): NextView['turnOf'] =>
  (Object.keys(turns) as NextView['turnOf']).filter((who) => turns[who].some((role) => roles.includes(role)));

/**
 * What a record waits for, and what of it this reader may do now: the usual next step, or, while something is missing for it,
 * the first deed that can be done. Nobody is led to a step that binds.
 */
export function nextOf<F>(course: Course<F>, steps: readonly StepView[]): NextView | null {
  const [name, spec] = usualNext(course) ?? [];
  if (!name || !spec) return null;
  const offered = steps.filter(({ blocked, binds }) => blocked === null && !binds);
  const lacking = missing(course, name, spec);
  const itself = offered.find((step) => step.name === name);
  const step = itself ?? (lacking ? offered[0] : undefined);
  return {
    label: course.words.steps[name] ?? name,
    step: step?.name ?? null,
    turnOf: turnOf(spec),
    missing: lacking?.message ?? null,
  };
}
