import type { ConflictField, Side } from '#ui/conflict-dialog.tsx';
import type { AssetView } from '../contract/asset-view.ts';
import { assetsWords as words } from '../contract/assets.messages.ts';
import { type FactValues, factKeys, factValues, valueWords } from './asset-values.ts';

const labels: Record<keyof FactValues, string> = {
  ...words.columns,
  modelId: words.columns.model,
  loanPool: words.loanPool,
};

const same = (a: unknown, b: unknown) => JSON.stringify(keyed(a)) === JSON.stringify(keyed(b));
/** A choice is the same by its key, whatever its note. */
const keyed = (value: unknown) =>
  value !== null && typeof value === 'object' ? (value as { key: string }).key : value;

/** The fields where the two versions differ. What only I touched starts as mine; what they touched, as theirs. */
export function conflictFields(base: FactValues, mine: FactValues, latest: AssetView): ConflictField[] {
  const theirs = factValues(latest);
  return factKeys
    .filter((key) => !same(mine[key], theirs[key]))
    .map((key) => ({
      key,
      label: labels[key],
      mine: valueWords(key, mine[key]),
      theirs: valueWords(key, theirs[key]),
      first: same(base[key], theirs[key]) ? 'mine' : 'theirs',
    }));
}

/** The saved version with the chosen fields of mine. */
export function mergeValues(mine: FactValues, latest: AssetView, choice: Readonly<Record<string, Side>>): FactValues {
  const chosen = factKeys.filter((key) => choice[key] === 'mine').map((key) => [key, mine[key]]);
  return { ...factValues(latest), ...Object.fromEntries(chosen) };
}
