import type { Refused } from '#kernel/refusal.ts';
import { formatWareki } from '#kernel/wareki.ts';
import { peopleRefusals } from '../contract/people.contract.ts';

export interface TransferTarget {
  readonly name: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly successor: string | null;
}

/** Whether people may belong to the 所属 from the day on. */
export function targetProblem(target: TransferTarget, on: string): Refused | null {
  if (target.valid_to !== null && target.valid_to < on) {
    const { name, valid_to, successor } = target;
    return peopleRefusals.departmentAbolished({ name, on: formatWareki(valid_to), successor });
  }
  if (target.valid_from <= on) return null;
  return peopleRefusals.departmentNotYet({ name: target.name, from: formatWareki(target.valid_from) });
}

interface Mover {
  readonly name: string;
  readonly left_on: string | null;
  /** The day the present 所属 began; null without a history. */
  readonly since: string | null;
}

const shown = 5;
/** Capped: the first few by name, beside how many there are. */
const namesOf = (people: readonly Mover[]) => people.slice(0, shown).map((person) => person.name);

/** Whether these people can move on that day. */
export function moversProblem(movers: readonly Mover[], on: string): Refused | null {
  const left = movers.filter((person) => person.left_on !== null && person.left_on < on);
  if (left.length > 0) return peopleRefusals.alreadyLeft({ count: left.length, first: namesOf(left) });
  const later = movers.filter((person) => person.since !== null && person.since > on);
  return later.length > 0 ? peopleRefusals.transferBackwards({ count: later.length, first: namesOf(later) }) : null;
}
