import { kindOf } from '#features/records/server/record-kind.public.ts';
import { toCivil } from '#kernel/calendar/civil.ts';
import { formatMonthDay } from '#kernel/wareki.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type HomeBlock, type HomeLine, plainLine } from '#platform/use-case/home-blocks.ts';
import { homeWords } from '../contract/home.messages.ts';
import { type Decision, readDecisions } from './decisions.reads.ts';

const words = homeWords.home;
const shown = 6;

function lineOf({ key, id, entity, to_state, told, number, title, at }: Decision): HomeLine {
  const kind = entity ? kindOf(entity) : null;
  const state = kind && to_state ? { tone: kind.process.states[to_state], word: kind.words.states[to_state] } : null;
  return {
    ...plainLine,
    id: key,
    number,
    title,
    href: kind ? kind.href(id) : `/tickets/${id}`,
    note: formatMonthDay(toCivil(at).date),
    state: { tone: state?.tone ?? 'resolved', word: state?.word ?? words.told[told ?? 'acknowledged'] },
  };
}

/** 最近の判断 on the home of 県: what it decided last, whoever of it. */
export async function decisionsHome(ctx: Ctx): Promise<readonly HomeBlock[]> {
  if (ctx.actor.role !== 'authority') return [];
  const lines = (await readDecisions(ctx, shown)).map(lineOf);
  const { decisions: title } = words;
  return [{ key: 'decisions', kind: 'things', title, count: lines.length, uncounted: true, allHref: null, lines }];
}
