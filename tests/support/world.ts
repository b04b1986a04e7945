import type { Actor, Role } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { silentLog } from '#platform/log.ts';
import type { Ctx, OutboxMessage } from '#platform/use-case/context.ts';
import type { Subscription } from '#platform/use-case/events.ts';
import { type Runtime, runRead, runWrite } from '#platform/use-case/run.ts';
import { testDatabase } from './test-database.ts';

/** Tuesday 24 November 令和8年, 10:42 in Japan: the hour of the mocks. */
export const officeHour = '2026-11-24T01:42:00Z';

/** A running product without http: a real database, a clock that stands still, actors of every role. */
export interface World {
  readonly database: Database;
  readonly runtime: Runtime;
  readonly clock: ReturnType<typeof fixedClock>;
  /** What use cases sent to the outbox and committed. */
  readonly sent: OutboxMessage[];
  read<T>(actor: Actor, work: (ctx: Ctx) => Promise<T>): Promise<T>;
  write<T>(actor: Actor, work: (ctx: Ctx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function testWorld(
  options: { subscriptions?: readonly Subscription[]; at?: string } = {},
): Promise<World> {
  const database = await testDatabase();
  const clock = fixedClock(options.at ?? officeHour);
  const sent: OutboxMessage[] = [];
  const runtime: Runtime = {
    database,
    clock,
    log: silentLog,
    subscriptions: options.subscriptions ?? [],
    enqueue: async (_tx, message) => void sent.push(message),
  };
  return {
    database,
    runtime,
    clock,
    sent,
    read: (actor, work) => runRead(runtime, { actor }, work),
    write: (actor, work) => runWrite(runtime, { actor }, work),
    close: () => database.close(),
  };
}

/** An actor of a role; `over` sets the agent, staff member or department behind the account. */
export function actorOf(role: Role, over: Partial<Actor> = {}): Actor {
  return {
    id: newId(),
    kind: role === 'integration' ? 'token' : 'account',
    role,
    name: `${role}の試験者`,
    agentId: null,
    staffMemberId: null,
    departmentId: null,
    scopes: null,
    ...over,
  };
}
