import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { catalogRefusals as refused } from '../contract/catalog.refusals.ts';
import type { SystemView } from '../contract/catalog.ts';
import { systemActionsOf } from './catalog.policy.ts';
import { isOverdue, trainedBefore } from './catalog.rules.ts';
import { readContacts, readSystem, readTrainedAgents, readTrainings, readVerifications } from './systems.reads.ts';

/** One 業務システム with its windows and every verification. @throws catalog.absent */
export async function getSystem(ctx: Ctx, { id }: { id: string }): Promise<SystemView> {
  const system = await readSystem(ctx, id);
  if (!system) throw refused.absent();
  const verifications = await readVerifications(ctx, id);
  const verifiedOn = verifications[0]?.verifiedOn ?? null;
  return {
    id: system.id,
    version: system.version,
    name: system.name,
    reading: system.reading,
    description: system.description,
    kind: system.kind,
    ownerDepartmentId: system.owner_department_id,
    ownerDepartmentName: system.owner_department_name,
    firstLineFrom: system.first_line_from,
    active: system.active,
    contacts: await readContacts(ctx, id),
    verifiedOn,
    overdue: system.active && isOverdue(verifiedOn, today(ctx.clock.now())),
    verifications,
    trainings: await readTrainings(ctx, id),
    agents: system.active ? await readTrainedAgents(ctx, id, trainedBefore(today(ctx.clock.now()))) : [],
    actions: systemActionsOf(ctx.actor, system),
  };
}
