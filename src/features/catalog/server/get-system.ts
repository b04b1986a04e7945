import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { catalogRefusals as refused } from '../contract/catalog.refusals.ts';
import type { SystemChange, SystemView } from '../contract/catalog.ts';
import { systemActionsOf } from './catalog.policy.ts';
import { isOverdue, trainedBefore } from './catalog.rules.ts';
import {
  readContacts,
  readSystem,
  readSystemChanges,
  readTrainedAgents,
  readTrainings,
  readVerifications,
} from './systems.reads.ts';

async function changesOf(ctx: Ctx, id: string): Promise<SystemChange[]> {
  return (await readSystemChanges(ctx, id)).map(({ agreedOn, agreedWith, decision, ...row }) => ({
    ...row,
    kind: row.kind as SystemChange['kind'],
    agreement: agreedOn === null ? null : { on: agreedOn, with: agreedWith ?? '', decision: decision ?? '' },
  }));
}

/** One 業務システム with its windows and every verification. @throws catalog.absent */
export async function getSystem(ctx: Ctx, { id }: { id: string }): Promise<SystemView> {
  const system = await readSystem(ctx, id);
  if (!system) throw refused.absent();
  const verifications = await readVerifications(ctx, id);
  const changes = await changesOf(ctx, id);
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
    listedAs: system.listed_as as SystemView['listedAs'],
    contacts: await readContacts(ctx, id),
    verifiedOn,
    overdue: system.active && isOverdue(verifiedOn, today(ctx.clock.now())),
    verifications,
    trainings: await readTrainings(ctx, id),
    agents: system.active ? await readTrainedAgents(ctx, id, trainedBefore(today(ctx.clock.now()))) : [],
    changes,
    actions: systemActionsOf(ctx.actor, { ...system, waits: changes.some(({ agreement }) => agreement === null) }),
  };
}
