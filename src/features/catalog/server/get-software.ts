import type { Ctx } from '#platform/use-case/context.ts';
import { catalogRefusals as refused } from '../contract/catalog.refusals.ts';
import type { SoftwareChange, SoftwareRow, SoftwareView } from '../contract/catalog.ts';
import { softwareActionsOf } from './catalog.policy.ts';
import { readChanges, readSoftware } from './software.reads.ts';
import { needsAgreement } from './software-changes.rules.ts';

/** One product of 標準ソフトウェア with what happened to it. @throws catalog.absent */
export async function getSoftware(ctx: Ctx, { id }: { id: string }): Promise<SoftwareView> {
  const software = await readSoftware(ctx, id);
  if (!software) throw refused.absent();
  const changes = (await readChanges(ctx, id)).map(({ agreedOn, agreedWith, decision, ...row }) => {
    const change = { ...row, affects: row.affects as SoftwareChange['affects'] };
    const agreement = agreedOn === null ? null : { on: agreedOn, with: agreedWith ?? '', decision: decision ?? '' };
    return { ...change, needsAgreement: needsAgreement(change), agreement };
  });
  const row = software as SoftwareRow;
  return { ...row, changes, actions: softwareActionsOf(ctx.actor, row.unagreed > 0) };
}
