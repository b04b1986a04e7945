import { auditNames } from '#platform/audit/audit-names.ts';
import { actionWords } from '../contract/accounts.messages.ts';
import { otherActionWords, thingWords } from '../contract/audit-names.messages.ts';

/** What an act and what it was done to are called; an old name nobody knows any more is shown as it is. */
export function auditNamer(): { what: (action: string) => string; thing: (entity: string) => string } {
  const names = auditNames.fillings().flatMap((all) => all());
  const actions = Object.assign({}, otherActionWords, actionWords, ...names.map((one) => one.actions));
  const things = Object.assign({}, thingWords, ...names.map((one) => one.things));
  return { what: (action) => actions[action] ?? action, thing: (entity) => things[entity] ?? entity };
}
