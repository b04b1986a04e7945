import { auditNames } from '#platform/audit/audit-names.ts';
import { actionWords } from '../contract/accounts.messages.ts';
import { changedFieldWords, otherActionWords, thingWords } from '../contract/audit-names.messages.ts';

interface AuditNamer {
  readonly what: (action: string) => string;
  readonly thing: (entity: string) => string;
  /** The words of fields of a thing; those nobody named are left out. */
  readonly fieldsOf: (entity: string, fields: readonly string[]) => Record<string, string>;
}

/** What an act, what it was done to and its fields are called; an old name nobody knows any more is shown as it is. */
export function auditNamer(): AuditNamer {
  const names = auditNames.fillings().flatMap((all) => all());
  const actions = Object.assign({}, otherActionWords, actionWords, ...names.map((one) => one.actions));
  const things = Object.assign({}, thingWords, ...names.map((one) => one.things));
  const fields: Record<string, Readonly<Record<string, string>>> = Object.assign({}, ...names.map((one) => one.fields));
  return {
    what: (action) => actions[action] ?? action,
    thing: (entity) => things[entity] ?? entity,
    fieldsOf: (entity, keys) =>
      Object.fromEntries(
        keys.flatMap((key) => {
          const word = fields[entity]?.[key] ?? changedFieldWords[key];
          return word ? [[key, word]] : [];
        }),
      ),
  };
}
