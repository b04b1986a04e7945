import type { Actor } from '#kernel/actor.ts';
import { msBetween } from '#kernel/calendar/civil.ts';
import { holds } from '#platform/rpc/holds.ts';
import type { ImportAction, ImportStatus } from '../contract/import-run.ts';
import { importsPermissions } from '../contract/imports.contract.ts';
import { type ImportDefinition, importDefinitions } from './import-definition.public.ts';

/** A step that has said nothing for so long was cut off: the server was stopped in the middle. */
const silenceMs = 3 * 60_000;
/** A commit or undo that has said nothing for so long is carried on by a job. */
export const leftAfterMs = 30_000;
/** How long a commit can be taken back. */
export const undoDays = 30;
const dayMs = 24 * 60 * 60_000;

/** The kinds the actor may see: those it may run, and all of them for 監査. */
export function visibleDefinitions(actor: Actor): ImportDefinition[] {
  return importDefinitions
    .fillings()
    .filter((definition) => actor.role === 'auditor' || mayTake(actor, definition))
    .toSorted((a, b) => a.order - b.order);
}

/** Whether the actor may take files of this kind into the ledger. */
export function mayRun(actor: Actor, definition: ImportDefinition): boolean {
  return holds(actor, importsPermissions.run) && mayTake(actor, definition);
}

/** A command of the operator stands outside of the roles: it has the whole database anyway. */
const mayTake = (actor: Actor, definition: ImportDefinition) =>
  actor.kind === 'system' || holds(actor, definition.permission);

interface RunState {
  readonly status: string;
  readonly step_at: string;
  readonly applied_at: string | null;
  readonly added: number;
  readonly changed: number;
  readonly refused: number;
  readonly following?: unknown;
}

/** Whether the step under way was cut off. */
export function isCutOff(run: RunState, now: string): boolean {
  const underWay = run.status === 'checking' || run.status === 'applying' || run.status === 'undoing';
  return underWay && msBetween(run.step_at, now) > silenceMs;
}

/** The status without a step that was cut off: where the run stood before it. */
export function settledStatus(run: RunState, now: string): ImportStatus {
  if (!isCutOff(run, now)) return run.status as ImportStatus;
  if (run.status === 'undoing') return 'applied';
  return run.status === 'applying' ? 'checked' : 'uploaded';
}

export function isUndoable(run: RunState, now: string): boolean {
  if (settledStatus(run, now) !== 'applied' || run.applied_at === null) return false;
  if (run.following) return false;
  return msBetween(run.applied_at, now) <= undoDays * dayMs;
}

/** What the actor may do with a run now. */
export function runActions(actor: Actor, definition: ImportDefinition, run: RunState, now: string): ImportAction[] {
  if (!mayRun(actor, definition)) return [];
  const status = settledStatus(run, now);
  const isKnown = status !== 'uploaded' && status !== 'checking' && status !== 'discarded';
  const refused = [
    ...(run.refused > 0 && status !== 'checking' ? (['saveRefused'] as const) : []),
    ...(isKnown ? (['saveResult'] as const) : []),
  ];
  if (status === 'uploaded') return ['check', 'discard'];
  if (status === 'checked') {
    const apply = run.added + run.changed > 0 ? (['apply'] as const) : [];
    return [...apply, 'check', 'discard', ...refused];
  }
  if (status === 'applied') return [...(isUndoable(run, now) ? (['undo'] as const) : []), ...refused];
  return [...refused];
}
