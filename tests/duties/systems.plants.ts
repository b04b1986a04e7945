import { systemDraft } from '#features/catalog/contract/catalog.ts';
import {
  type StandardSystemKey,
  standardSystemKeys,
  standardSystems,
} from '#features/catalog/contract/standard-systems.data.ts';
import { agreeOnSystem } from '#features/catalog/server/agree-on-system.ts';
import { getSystem } from '#features/catalog/server/get-system.ts';
import { createSystem, reviseSystem } from '#features/catalog/server/keep-systems.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { newId } from '#kernel/id.ts';
import type { ProofDesk } from './proof.ts';

const draftOf = (name: string, listedAs: StandardSystemKey | null) =>
  systemDraft.parse({
    name,
    reading: 'しすてむ',
    description: '',
    kind: 'system',
    ownerDepartmentId: null,
    firstLineFrom: null,
    active: true,
    contacts: [],
    listedAs,
  });

const create = async (desk: ProofDesk, name: string, listedAs: StandardSystemKey | null) =>
  (await desk.write(desk.actors.manager, (ctx) => createSystem(ctx, draftOf(name, listedAs)))).id;

/** What 県 was not asked about yet of a system. */
export async function agreeOnSystemChanges(desk: ProofDesk, id: string, on = desk.monday): Promise<string> {
  const { changes } = await desk.read(desk.actors.ito, (ctx) => getSystem(ctx, { id }));
  for (const change of changes.filter(({ agreement }) => agreement === null)) {
    const agreed = { id: change.id, on, with: '県 太郎', decision: '引き続き対象とする' };
    await desk.write(desk.actors.ito, (ctx) => agreeOnSystem(ctx, agreed));
  }
  return id;
}

async function use(desk: ProofDesk, id: string, active: boolean): Promise<void> {
  const system = await desk.read(desk.actors.ito, (ctx) => getSystem(ctx, { id }));
  const draft = systemDraft.parse({ ...system, active });
  await desk.write(desk.actors.manager, (ctx) => reviseSystem(ctx, { id, version: system.version, draft }));
}

/** Every system of the contract's list is in use since the day before, as 県 agreed; what is not of it is none. */
export async function addListedSystems(desk: ProofDesk): Promise<void> {
  const now = desk.clock.now();
  const on = addDays(desk.monday, -1);
  desk.clock.set(instantAt(on, '10:00'));
  for (const key of standardSystemKeys) {
    const { name } = standardSystems[key];
    await desk.db.updateTable('business_systems').set({ listed_as: key }).where('name', '=', name).execute();
  }
  const known = await desk.db.selectFrom('business_systems').select(['id', 'listed_as', 'active']).execute();
  for (const key of standardSystemKeys) {
    const system = known.find(({ listed_as }) => listed_as === key);
    if (!system) await create(desk, standardSystems[key].name, key);
    else if (!system.active) {
      await use(desk, system.id, true);
      await agreeOnSystemChanges(desk, system.id, on);
    }
  }
  desk.clock.set(now);
}

/** A system that the contract does not name. */
export const addOther = (desk: ProofDesk): Promise<string> => create(desk, `新しい仕組み ${newId()}`, null);

/** A system of the list is not used any more. */
export async function endListed(desk: ProofDesk): Promise<string> {
  const { id } = await desk.db
    .selectFrom('business_systems')
    .select('id')
    .where('listed_as', '=', 'chat')
    .executeTakeFirstOrThrow();
  await use(desk, id, false);
  return id;
}
