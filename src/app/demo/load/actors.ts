import type { Actor } from '#kernel/actor.ts';
import type { DemoDeskUser } from '../world-people.ts';
import type { DemoIds } from './ids.ts';
import type { LoadedWorld } from './load-world.ts';

/** A person of the desk or of 県 who takes the product's own steps in the sample's past. */
export function actorOf(user: DemoDeskUser, ids: DemoIds): Actor {
  const id = ids.of('agent', user.key);
  const isAgent = user.role === 'manager' || user.role === 'agent';
  const nobody = { staffMemberId: null, departmentId: null, scopes: null };
  return { ...nobody, id, kind: 'account', role: user.role, name: user.name, agentId: isAgent ? id : null };
}

/** The one with this key. Throws when the sample has nobody of that name. */
export function actorNamed(key: string, { base, ids }: LoadedWorld): Actor {
  const user = base.deskUsers.find((one) => one.key === key);
  if (!user) throw new Error(`the sample world has no ${key}`);
  return actorOf(user, ids);
}
