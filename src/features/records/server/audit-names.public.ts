import type { Process } from '#kernel/process.ts';
import type { AuditNames } from '#platform/audit/audit-names.ts';

interface Named {
  readonly process: Process;
  readonly words: { readonly noun: string; readonly steps: Readonly<Record<string, string>> };
}

/** The steps of a process as the audit records them, by the words on their buttons. */
export const auditNamesOf = ({ process, words }: Named): AuditNames => ({
  actions: Object.fromEntries(
    Object.entries(process.steps).map(([name, { by }]) => [
      `${by.name.split('.')[0]}.${name}`,
      words.steps[name] ?? name,
    ]),
  ),
  things: { [process.entity]: words.noun },
});
