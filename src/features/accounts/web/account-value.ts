import { roleWords } from '#kernel/actor.ts';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { formatDateTime } from '#ui/format.ts';
import { words as kit } from '#ui/words.ts';
import { accountsWords, manageWords } from '../contract/accounts.messages.ts';
import { changeWords } from '../contract/changes.messages.ts';

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const byField: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  role: roleWords,
  state: { ...accountsWords.tokenStates, ...changeWords.states, ...accountsWords.states },
  kind: changeWords.kinds,
};

/** A value of an audit record as people read it, those it names by their names; null when it is empty. */
export function accountValue(field: string, value: unknown, names?: ReadonlyMap<string, ComboOption>): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? manageWords.yes : kit.none;
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  const named = names?.get(text);
  if (named) return named.word;
  if (instant.test(text)) return formatDateTime(text);
  return byField[field]?.[text] ?? text;
}
