import type { Actor } from '#kernel/actor.ts';
import type { AuditEffect, ProcedureMeta } from '#kernel/contract/procedure.ts';
import type { Ctx } from '../use-case/context.ts';
import { type Runtime, runRead } from '../use-case/run.ts';
import { hearReading, noteReading } from './bulk-reading.ts';

const readings = 'readings';

/** Rows that one reader had of any process count together. */
export function hearReadings({ others, clock }: Pick<Runtime, 'others' | 'clock'>): void {
  others?.hear(readings, (reader, rows) => hearReading(reader, rows, Temporal.Instant.from(clock.now())));
}

interface Call {
  readonly actor: Actor;
  readonly requestId: string;
  readonly effect?: AuditEffect;
}

/**
 * Puts on record what a call took out, before its answer leaves: by the use case's own note, or, when it made none, by one
 * that names the procedure. And rows of persons, when one reader has had many.
 */
export function createRecorder(runtime: Runtime, call: Call, { meta, name }: { meta: ProcedureMeta; name: string }) {
  let isNoted = false;
  const watched =
    <T>(work: (ctx: Ctx) => Promise<T>) =>
    (ctx: Ctx) => {
      const record: Ctx['audit']['record'] = (note) => {
        isNoted = true;
        ctx.audit.record(note);
      };
      return work({ ...ctx, audit: { ...ctx.audit, record } });
    };
  const feature = meta.permission?.name.split('.')[0] ?? '';
  const path = `${feature}.${name}`;
  async function end(input: unknown, result: unknown): Promise<void> {
    if (meta.takesOut && !isNoted) {
      await runRead(runtime, call, async (ctx) => ctx.audit.record({ action: path, ...named(input, feature) }));
    }
    if (!meta.personal) return;
    const rows = (meta.personsIn ?? rowsOf)(result);
    if (rows > 0) runtime.others?.tell(readings, call.actor.id, rows);
    const reading = noteReading(call.actor.id, rows, Temporal.Instant.from(runtime.clock.now()));
    if (!reading) return;
    const changes = { rows: [null, reading.rows], since: [null, reading.since] } as const;
    const note = { action: 'audit.readMany', entity: 'personalData', entityId: path, changes };
    await runRead(runtime, { ...call, effect: 'read' }, async (ctx) => ctx.audit.record(note));
  }
  return { watched, end };
}

/** The record a call is about, as far as its input names one. */
function named(input: unknown, feature: string): { entity: string; entityId: string } {
  const { id } = (input ?? {}) as { id?: unknown };
  return { entity: feature, entityId: typeof id === 'string' ? id : '*' };
}

/** How many records an answer holds: the rows of a page, the entries of a list, or the one it is. */
function rowsOf(result: unknown): number {
  if (Array.isArray(result)) return result.length;
  const { rows } = (result ?? {}) as { rows?: unknown };
  return Array.isArray(rows) ? rows.length : 1;
}
