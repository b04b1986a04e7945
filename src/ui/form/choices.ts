import type { Option } from '../list/filters.ts';
import type { ComboLoader } from './use-combo.ts';

/** What a field offers to choose from: keys of the contract in their order, each by its word. */
export const choicesOf = <K extends string>(keys: readonly K[], words: Readonly<Record<K, string>>) =>
  keys.map((key) => ({ key, word: words[key] }));

/** The same for a condition of a list. */
export const optionsOf = <K extends string>(keys: readonly K[], words: Readonly<Record<K, string>>) =>
  keys.map((value) => ({ value, label: words[value] }));

type Find = (text: string, signal: AbortSignal) => Promise<readonly Option[]>;

/** What a condition of a list is looked up by, as a combo box takes it. */
export const loaderOf =
  (find: Find): ComboLoader =>
  async (text, signal) =>
    (await find(text, signal)).map(({ value, label, sub }) => ({ key: value, word: label, note: sub }));
