import type { HomeBlock, HomeLine } from '#platform/use-case/home-blocks.ts';
import type { HomeBlockView, HomeLineView } from '../contract/home.ts';
import { dueOf, type Moment, waitedInOpenDays, waitedOf } from './due.rules.ts';

/** A panel in words: how long each line has waited, and until when it may. */
export function blockView({ order: _, ...block }: HomeBlock, moment: Moment): HomeBlockView {
  return {
    ...block,
    strip: block.strip && { ...block.strip, cells: [...block.strip.cells] },
    lines: block.lines.map((line) => lineView(line, moment)),
  };
}

function lineView({ deadline, waitsOpenDays, ...line }: HomeLine, moment: Moment): HomeLineView {
  const due = deadline && dueOf(deadline, moment);
  return { ...line, due, waited: line.since ? waitOf(line.since, waitsOpenDays, due?.level, moment) : null };
}

/** Where there is a deadline it alone says that a wait is long. */
function waitOf(
  since: string,
  inOpenDays: boolean | undefined,
  level: 'ok' | 'warn' | 'breach' | undefined,
  moment: Moment,
): NonNullable<HomeLineView['waited']> {
  const { waited, isLong } = inOpenDays ? waitedInOpenDays(since, moment) : waitedOf(since, moment.now);
  return { waited, level: level ?? (isLong ? 'warn' : 'ok') };
}

const last = 100;

/** Panels in the order they are answered in; those that do not say stay as they came. */
export const inOrder = (blocks: readonly HomeBlock[]): HomeBlock[] =>
  blocks.toSorted((a, b) => (a.order ?? last) - (b.order ?? last));
