import { recordsRefusals } from '#features/records/contract/records.refusals.ts';
import { recordPage } from '#features/records/server/record-page.public.ts';
import { recordsOf } from '#features/records/server/related.public.ts';
import type { DateRange } from '#kernel/calendar/periods.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { dutyById } from '../contract/duty-register.ts';
import type { FindingLine, FindingView } from '../contract/finding.ts';
import { findingKind } from './finding.kind.ts';
import { findFinding, findingsAbout } from './findings.reads.ts';

/** One finding with what was said and the reader's next steps. @throws records.absent */
export async function getFinding(ctx: Ctx, { id }: { id: string }): Promise<FindingView> {
  const finding = await findFinding(ctx, id);
  if (!finding) throw recordsRefusals.absent();
  const { duty, from_on: fromOn, to_on: toOn, question } = finding;
  const dutyWords = dutyById(duty)?.duty ?? '';
  return { ...(await recordPage(ctx, findingKind, finding)), duty, dutyWords, fromOn, toOn, question };
}

/** Findings, the newest first: a few a year. */
export async function listFindings(
  ctx: Ctx,
  { about }: { about: (DateRange & { duty: string }) | null },
): Promise<FindingLine[]> {
  const found = await findingsAbout(ctx, about);
  const lines = await recordsOf(ctx, findingKind.process.entity);
  return lines.flatMap((line) => {
    const finding = found.get(line.id);
    return finding ? [{ ...line, ...finding }] : [];
  });
}
