import type { Calendar } from '#kernel/calendar/open-days.ts';
import type { CounterLine } from '../contract/counter.ts';
import type { StopRow } from './counter.reads.ts';
import { lateBy } from './counter.rules.ts';
import type { CounterProcess } from './counter-process.public.ts';

export const stopOf = ({ stops }: CounterProcess, step: string | null) => stops.find((stop) => stop.step === step);

/** A row as the counter shows it; without its step when that is not offered. */
export function lineOf(
  process: CounterProcess,
  row: StopRow,
  when: { readonly calendar: Calendar; readonly now: string },
  offered = true,
): CounterLine {
  const { process: machine, words, href } = process.kind;
  const { id, number, title, state, tags, at } = row;
  const stop = stopOf(process, row.step);
  return {
    id,
    entity: machine.entity,
    noun: words.noun,
    number,
    title,
    stateWords: words.states[state] ?? state,
    tone: machine.states[state] ?? 'active',
    href: href(id),
    tags,
    step: stop && offered ? { name: stop.step, label: words.steps[stop.step] ?? stop.step } : null,
    at,
    late: stop ? lateBy(stop, at, when) : 0,
  };
}
