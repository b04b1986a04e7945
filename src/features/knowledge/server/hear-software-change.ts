import type { softwareChanged } from '#features/catalog/server/catalog-events.public.ts';
import { addDays } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { manualRenewalDays } from '../contract/coverage.ts';
import { unscopedManualsOf } from './manuals.reads.ts';
import { insertRenewals } from './manuals.repo.ts';

type Change = NonNullable<(typeof softwareChanged)['payload']>;

/** A product works or looks different: each manual that tells of it is to be renewed (§4-6). */
export async function hearSoftwareChange(ctx: Ctx, { changeId, softwareId, kind, on, affects }: Change): Promise<void> {
  if (affects.length === 0 || (kind !== 'version' && kind !== 'replaced')) return;
  const dueOn = addDays(on, manualRenewalDays);
  await insertRenewals(ctx, { changeId, softwareId, dueOn }, await unscopedManualsOf(ctx, softwareId));
}
