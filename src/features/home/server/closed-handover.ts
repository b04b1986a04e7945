import { type HandoverSection, type HandoverView, handoverSection } from '../contract/handover.ts';
import type { HandoverRecord } from './handovers.reads.ts';

/** What the records say at a moment: the sections, the day they are read on, and the text drafted from them. */
export interface OpenWork {
  readonly sections: HandoverSection[];
  readonly openCount: number;
  readonly nextDay: string;
  readonly text: string;
}

/** All that a closed one says. It is given the row and nothing else: what was closed cannot follow anything that lives on. */
export function closedContent(
  row: HandoverRecord,
): Pick<HandoverView, 'sections' | 'openCount' | 'nextDay' | 'body' | 'asOf'> {
  return {
    sections: handoverSection.array().parse(row.items),
    openCount: row.open_count ?? 0,
    nextDay: row.next_day ?? row.day,
    body: row.body,
    asOf: row.closed_at ?? row.updated_at,
  };
}
