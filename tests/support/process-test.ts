import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Actor, Role } from '#kernel/actor.ts';
import { roles } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { fourEyesOf, fromOf, isOpen, mayTake, owedIn, type Process, type StepSpec } from '#kernel/process.ts';
import { Refused } from '#kernel/refusal.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { actorOf, type World } from './world.ts';

type Verb = (ctx: Ctx, input: { id: string; version: number; form: never }) => Promise<void>;

/** What is asked of any process's head, wherever it is kept. */
export interface Head {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
}

/** A step by name, or what somebody else does in between. */
type Way = string | ((id: string) => Promise<unknown>);

/** What the generated tests need of a process: how a record comes into each state, and a form that each step takes. */
export interface ProcessCase {
  readonly world: () => World;
  readonly kind: { readonly process: Process };
  /** Where the head is, and what a step leaves; the tables of records when left out. */
  readonly kept?: {
    readonly head: (ctx: Ctx, id: string) => Promise<Head>;
    readonly traces: (ctx: Ctx, id: string) => Promise<Readonly<Record<string, number>>>;
  };
  readonly verbs: Readonly<Record<string, Verb>>;
  /** A new record in its first state, made by an account nobody else in the test is; one that `step` can be taken on. */
  readonly open: (step?: string) => Promise<string>;
  /** A form the step takes on this record; null where the step cannot be taken with what is there. */
  readonly formOf: (step: string, record: Head) => Promise<unknown> | unknown;
  /** The way from the first state to each other: steps by name. */
  readonly ways: Readonly<Record<string, readonly Way[]>>;
  /** Another way for a record that a step can be taken on. */
  readonly waysFor?: Readonly<Record<string, Readonly<Record<string, readonly Way[]>>>>;
  /** Steps that must have been taken before another one can be, in the same state. */
  readonly before?: Readonly<Record<string, readonly string[]>>;
  /** Steps that may be taken for a part: a record with clocks running, and the form for the part. */
  readonly parts?: Readonly<
    Record<string, { readonly open: () => Promise<string>; readonly formOf: ProcessCase['formOf'] }>
  >;
  /** Whom a need refuses by what they are, where the table lets them. */
  readonly refusedTo?: (step: string, state: string, role: Role) => boolean;
  /** Who acts for a role; a plain actor of the role when left out. */
  readonly actor?: (role: Role) => Actor;
}

/**
 * The tests every process owes: each state × step × role answers as the table says, each step taken leaves a step, a line of
 * 経過, an audit record and nothing else moved, four eyes hold by account, and a stale form is refused.
 */
export function processTests(of: ProcessCase): void {
  const { process } = of.kind;
  const all = Object.entries<StepSpec>(process.steps);
  const steps = all.filter(([name]) => name in of.verbs);
  const states = Object.keys(process.states);

  it('knows a way into every state', () => {
    expect(Object.keys(of.ways).toSorted()).toEqual(states.toSorted());
    // What is not taken here has a procedure of its own, and tests beside it.
    expect(all.filter(([name, step]) => !(name in of.verbs) && !step.own)).toEqual([]);
  });

  it.each(states)('lets in %s only the steps of the table be taken, by the roles of the table', async (state) => {
    // What is refused changes nothing, so one record bears all of it; a step that is taken gets a record of its own.
    const bearer = await bring(of, state);
    for (const [name, step] of steps) {
      for (const role of roles) {
        const actor = actorFor(of, role);
        const listed = fromOf(step).includes(state) && mayTake(actor, step);
        const may = listed && !of.refusedTo?.(name, state, role);
        const record = may ? await bring(of, state, of.before?.[name], name) : bearer;
        const refusal = await take(of, name, record, may ? await ownerOf(of, step, record, actor) : actor);
        expect({ state, name, role, refused: refusal !== null }).toEqual({ state, name, role, refused: !may });
        if (!listed) expect(refusal?.code).toMatch(/^records\.(?:notForYou|wrongState)$|\.absent$/);
      }
    }
  });

  it.each(steps.map(([name]) => name))('%s leaves its step, its line of 経過 and its audit record', async (name) => {
    const step = process.steps[name] as StepSpec;
    const record = await bring(of, fromOf(step)[0] ?? '', of.before?.[name], name);
    const before = await traces(of, record.id);
    expect(await take(of, name, record, await ownerOf(of, step, record, takerOf(of, step)))).toBeNull();
    const after = await traces(of, record.id);
    expect(after.audits - before.audits).toBeGreaterThan(0);
    for (const [what, count] of Object.entries(after.own)) {
      expect({ what, more: count - (before.own[what] ?? 0) > 0 }).toEqual({ what, more: true });
    }
  });

  // What is kept elsewhere keeps its 経過 elsewhere.
  const noted = of.kept ? [] : steps.filter(([, { form }]) => form instanceof z.ZodObject && 'note' in form.shape);
  it.each(noted.map(([name]) => name))('%s keeps the note of its form in 経過', async (name) => {
    const step = process.steps[name] as StepSpec;
    const record = await bring(of, fromOf(step)[0] ?? '', of.before?.[name], name);
    const note = '備考に書いたこと';
    const formOf: ProcessCase['formOf'] = async (...asked) => ({ ...((await of.formOf(...asked)) as object), note });
    expect(await take({ ...of, formOf }, name, record, await ownerOf(of, step, record, takerOf(of, step)))).toBeNull();
    expect(await told(of, record.id)).toContain(note);
  });

  // What is kept elsewhere keeps its clocks elsewhere.
  const ends = of.kept ? [] : steps.filter(([, step]) => step.to && !isOpen(process, step.to));
  it.each(ends.map(([name]) => name))(
    '%s, which ends it, leaves no clock running that nothing can meet',
    async (name) => {
      const step = process.steps[name] as StepSpec;
      const record = await bring(of, fromOf(step)[0] ?? '', of.before?.[name], name);
      const kinds = [...new Set(steps.flatMap(([, { starts, meets, voids }]) => [starts, meets, voids].flat()))];
      await plantClocks(of, record.id, [...kinds.filter((kind) => kind !== undefined), 'another']);
      expect(await take(of, name, record, await ownerOf(of, step, record, takerOf(of, step)))).toBeNull();
      const { state } = await headOf(of, record.id);
      const owed = [...owedIn(process, state), ...(step.starts ?? [])];
      const left = (await runningClocks(of, record.id)).filter((kind) => !owed.includes(kind));
      expect({ state, left }).toEqual({ state: step.to, left: [] });
    },
  );

  const partial = Object.entries(of.parts ?? {});
  it.each(partial.map(([name]) => name))('%s of a part stops no clock: the rest is owed still', async (name) => {
    const part = of.parts?.[name];
    if (!part) throw new Error(`no part of ${name}`);
    const step = process.steps[name] as StepSpec;
    const record = await headOf(of, await part.open());
    const before = await runningClocks(of, record.id);
    // A step without a clock that it would stop shows nothing here.
    expect(before.filter((kind) => step.voids?.includes(kind) || step.meets?.includes(kind)).length).toBeGreaterThan(1);
    expect(await take({ ...of, formOf: part.formOf }, name, record, takerOf(of, step))).toBeNull();
    expect((await headOf(of, record.id)).state).toBe(record.state);
    expect(await runningClocks(of, record.id)).toEqual(before);
  });

  it('refuses a form that saw an older version', async () => {
    const [name, step] = steps[0] as [string, StepSpec];
    const record = await bring(of, fromOf(step)[0] ?? '');
    const stale = { ...record, version: record.version - 1 };
    expect((await take(of, name, stale, takerOf(of, step)))?.code).toBe('platform.staleVersion');
  });

  const own = steps.filter(([, step]) => step.onlyBy);
  it.each(own.map(([name]) => name))('%s is for the account alone that took the earlier step', async (name) => {
    const step = process.steps[name] as StepSpec;
    const record = await bring(of, fromOf(step)[0] ?? '', of.before?.[name]);
    expect((await take(of, name, record, takerOf(of, step)))?.code).toBe('records.onlyOwn');
  });

  const guarded = steps.filter(([, step]) => fourEyesOf(step).length > 0);
  it.each(guarded.map(([name]) => name))('%s is not for the account that took an earlier step', async (name) => {
    const step = process.steps[name] as StepSpec;
    const record = await bring(of, fromOf(step)[0] ?? '', of.before?.[name], name);
    const taken = await of
      .world()
      .read(actorOf('auditor'), (ctx) =>
        ctx.tx.selectFrom('record_steps').selectAll().where('record_id', '=', record.id).execute(),
      );
    const earlier = taken.find((each) => fourEyesOf(step).includes(each.step));
    const same = { ...takerOf(of, step), id: earlier?.actor_id ?? '', name: 'おなまえがえ' };
    expect((await take(of, name, record, same))?.code).toBe('records.fourEyes');
  });
}

/** The actor as the account whose own the step is, where it is one's own. */
async function ownerOf(of: ProcessCase, step: StepSpec, record: Head, actor: Actor): Promise<Actor> {
  if (!step.onlyBy) return actor;
  const { actor_id: id } = await of.world().read(actorOf('auditor'), ({ tx }) =>
    tx
      .selectFrom('record_steps')
      .select('actor_id')
      .where('record_id', '=', record.id)
      .where('step', '=', step.onlyBy ?? '')
      .executeTakeFirstOrThrow(),
  );
  return { ...actor, id };
}

const actorFor = (of: ProcessCase, role: Role): Actor => of.actor?.(role) ?? actorOf(role);

const takerOf = (of: ProcessCase, step: StepSpec): Actor => actorFor(of, step.by.roles[0] as Role);

async function bring(of: ProcessCase, state: string, before: readonly string[] = [], step?: string): Promise<Head> {
  const id = await of.open(step);
  const pending = [...before];
  const ways = (step && of.waysFor?.[step]) || of.ways;
  for (const name of [...(ways[state] ?? []), null]) {
    const now = (await headOf(of, id)).state;
    const fits = (name: string) => fromOf(of.kind.process.steps[name] as StepSpec).includes(now);
    while (pending[0] && fits(pending[0])) await must(of, pending.shift() ?? '', id);
    if (typeof name === 'function') await name(id);
    else if (name) await must(of, name, id);
  }
  const record = await headOf(of, id);
  expect(record.state).toBe(state);
  return record;
}

async function must(of: ProcessCase, name: string, id: string): Promise<void> {
  const step = of.kind.process.steps[name] as StepSpec;
  const record = await headOf(of, id);
  const refusal = await take(of, name, record, await ownerOf(of, step, record, takerOf(of, step)));
  if (refusal) throw refusal;
}

/** Null when it was taken, else why not. */
async function take(of: ProcessCase, name: string, record: Head, actor: Actor): Promise<Refused | null> {
  const form = (await of.formOf(name, record)) as never;
  const verb = of.verbs[name] as Verb;
  return of
    .world()
    .write(actor, (ctx) => verb(ctx, { id: record.id, version: record.version, form }))
    .then(
      () => null,
      (error: unknown) => {
        if (error instanceof Refused) return error;
        throw error;
      },
    );
}

const headOf = (of: ProcessCase, id: string): Promise<Head> =>
  of
    .world()
    .read(actorOf('auditor'), (ctx) =>
      of.kept
        ? of.kept.head(ctx, id)
        : ctx.tx.selectFrom('records').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    );

async function runningClocks(of: ProcessCase, id: string): Promise<string[]> {
  const rows = await of
    .world()
    .read(actorOf('auditor'), ({ tx }) =>
      tx
        .selectFrom('record_clocks')
        .select('kind')
        .where('record_id', '=', id)
        .where('met_at', 'is', null)
        .where('voided_at', 'is', null)
        .orderBy('kind')
        .execute(),
    );
  return rows.map(({ kind }) => kind);
}

/** Clocks of these kinds that run, however the record came to them. */
async function plantClocks(of: ProcessCase, id: string, kinds: readonly string[]): Promise<void> {
  const { entity } = of.kind.process;
  const at = { started_at: '2026-11-01T00:00:00Z', due_at: '2036-11-01T00:00:00Z', warn_at: '2036-10-01T00:00:00Z' };
  const rows = kinds.map((kind) => ({ id: newId(), entity, record_id: id, kind, rule: '{}', ...at }));
  await of.world().database.db.insertInto('record_clocks').values(rows).execute();
}

async function traces(of: ProcessCase, id: string) {
  return of.world().read(actorOf('auditor'), async (ctx) => {
    const audits = await ctx.tx.selectFrom('audit_records').select('seq').where('entity_id', '=', id).execute();
    return { audits: audits.length, own: await (of.kept?.traces ?? inRecords)(ctx, id) };
  });
}

/** All of 経過, in one text. */
const told = (of: ProcessCase, id: string): Promise<string> =>
  of.world().read(actorOf('auditor'), async ({ tx }) => {
    const entries = await tx.selectFrom('record_entries').select('body').where('record_id', '=', id).execute();
    const contacts = await tx.selectFrom('record_contacts').select('note').where('record_id', '=', id).execute();
    return [...entries.map(({ body }) => body), ...contacts.map((contact) => contact.note)].join('\n');
  });

async function inRecords({ tx }: Ctx, id: string): Promise<Readonly<Record<string, number>>> {
  const steps = await tx.selectFrom('record_steps').select('step').where('record_id', '=', id).execute();
  const entries = await tx.selectFrom('record_entries').select('id').where('record_id', '=', id).execute();
  return { steps: steps.length, entries: entries.length };
}
