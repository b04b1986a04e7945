import type { Process } from '#kernel/process.ts';
import type { AuditNames } from '#platform/audit/audit-names.ts';
import { snakeKey } from '#platform/db/row-case.ts';
import type { RecordFields } from '../contract/record-fields.ts';

interface Named {
  readonly process: Process;
  readonly fields?: RecordFields;
  readonly words: { readonly noun: string; readonly steps: Readonly<Record<string, string>> };
}

/** The steps of a process as the audit records them, by the words on their buttons; its fields by those of its list. */
export const auditNamesOf = ({ process, words, fields = {} }: Named): AuditNames => ({
  actions: Object.fromEntries(
    Object.entries(process.steps).map(([name, { by }]) => [
      `${by.name.split('.')[0]}.${name}`,
      words.steps[name] ?? name,
    ]),
  ),
  things: { [process.entity]: words.noun },
  fields: {
    [process.entity]: Object.fromEntries(Object.entries(fields).map(([key, { label }]) => [snakeKey(key), label])),
  },
});
