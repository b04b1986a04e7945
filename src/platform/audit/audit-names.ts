import { defineSlot } from '../use-case/module.ts';

/** What acts and things are called in the audit, by their names there. */
export interface AuditNames {
  readonly actions: Readonly<Record<string, string>>;
  readonly things: Readonly<Record<string, string>>;
  /** What the fields of a thing are called, by the thing. */
  readonly fields?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Filled by whoever has processes; asked anew each time, as features bring theirs at boot. */
export const auditNames = defineSlot<() => readonly AuditNames[]>('platform.auditNames');
