import type { HomeBlock } from '#platform/use-case/home-blocks.ts';
import type { HomeBlockView } from '../contract/home.ts';
import { dueOf, type Moment, waitedOf } from './due.rules.ts';

/** A panel in words: how long each line has waited, and until when it may. */
export function blockView(block: HomeBlock, moment: Moment): HomeBlockView {
  return {
    ...block,
    lines: block.lines.map(({ deadline, ...line }) => ({
      ...line,
      waited: line.since ? waitedOf(line.since, moment.now) : null,
      due: deadline && dueOf(deadline, moment),
    })),
  };
}
