import { compareInstants, instantAt } from '#kernel/calendar/civil.ts';
import { formatWareki } from '#kernel/wareki.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { EvidenceRow } from '#platform/use-case/module.ts';
import { homeWords } from '../contract/home.messages.ts';
import { handoverEvidence } from './handovers.reads.ts';

const words = homeWords.evidence;

/** §13-5: every closed 申し送り and every failure of the meeting told to 県, newest first. */
export async function closingHandovers(ctx: Ctx, period: { from: string; to: string }): Promise<EvidenceRow[]> {
  const { closed, failed } = await handoverEvidence(ctx, period);
  const link = (day: string) => `/handover/${day}`;
  const rows = [
    ...closed.map((one) => ({
      at: one.at ?? instantAt(one.day, '00:00'),
      what: words.closed(formatWareki(one.day), one.readers),
      link: link(one.day),
    })),
    ...failed.map((one) => ({
      at: one.reportedAt,
      what: words.failed(formatWareki(one.day), one.note),
      link: link(one.day),
    })),
  ];
  return rows.toSorted((a, b) => compareInstants(b.at, a.at));
}
