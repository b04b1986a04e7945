import { type DateSpan, type DayRange, isSpan, resolveSpan, spanWords } from './date-span.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** One muted word beside the label: a 所属 under a name. */
  readonly sub?: string;
}

interface Named {
  readonly key: string;
  readonly label: string;
}

/** What a list can be narrowed by. A feature declares these once; the kit draws, stores and reads them. */
export type FilterDef =
  | (Named & { readonly kind: 'text' })
  | (Named & { readonly kind: 'choice'; readonly options: readonly Option[] })
  | (Named & { readonly kind: 'date' })
  | (Named & { readonly kind: 'flag'; readonly words: string })
  | (Named & {
      readonly kind: 'lookup';
      /** People or 所属 by name or よみ. Rejects when the server is away. */
      readonly find: (text: string, signal: AbortSignal) => Promise<readonly Option[]>;
      /** The names of ids that came from a URL. */
      readonly namesOf: (ids: readonly string[]) => Promise<readonly Option[]>;
    });

export type FilterValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly values: readonly string[]; readonly not: boolean }
  | { readonly kind: 'date'; readonly span: DateSpan }
  | { readonly kind: 'flag' }
  | { readonly kind: 'lookup'; readonly ids: readonly string[] };

const maxText = 200;
const maxValues = 100;

const escaped = (value: string) => value.replace(/[%,!]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
const unescaped = (value: string) =>
  value.replace(/%(25|2C|21)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Capped: more stand in no address that a person made. */
function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((v) => v !== ''))].slice(0, maxValues);
}

/** The text of one condition in a URL; null when the condition says nothing. */
export function encodeFilter(value: FilterValue): string | null {
  switch (value.kind) {
    case 'text':
      return value.text.trim().slice(0, maxText).trim() || null;
    case 'choice': {
      const values = unique(value.values).map(escaped).join(',');
      return values === '' ? null : `${value.not ? '!' : ''}${values}`;
    }
    case 'date':
      return isSpan(value.span) ? value.span : null;
    case 'flag':
      return '1';
    case 'lookup':
      return unique(value.ids).map(escaped).join(',') || null;
  }
}

/** Reads one condition from a URL; null when the text does not fit the definition. Unknown choices are dropped. */
export function decodeFilter(def: FilterDef, text: string): FilterValue | null {
  switch (def.kind) {
    case 'text': {
      const words = text.trim().slice(0, maxText).trim();
      return words ? { kind: 'text', text: words } : null;
    }
    case 'choice': {
      const not = text.startsWith('!');
      const asked = text
        .slice(not ? 1 : 0)
        .split(',')
        .map(unescaped);
      const values = unique(asked.filter((v) => def.options.some((o) => o.value === v)));
      return values.length > 0 ? { kind: 'choice', values, not } : null;
    }
    case 'date':
      return isSpan(text) ? { kind: 'date', span: text } : null;
    case 'flag':
      return text === '1' ? { kind: 'flag' } : null;
    case 'lookup': {
      const ids = unique(text.split(',').map(unescaped));
      return ids.length > 0 ? { kind: 'lookup', ids } : null;
    }
  }
}

function listed(labels: readonly string[]): string {
  const [first = '', ...rest] = labels;
  return rest.length === 0 ? first : `${first} ほか${rest.length}`;
}

/** The words on a pill: 状態：完了以外, 型式：R6型 ほか1, R8年度, 廃棄を除く. `names` are the looked-up names by id. */
export function filterWords(def: FilterDef, value: FilterValue, names: ReadonlyMap<string, string>): string {
  if (value.kind === 'flag') return def.kind === 'flag' ? def.words : def.label;
  if (value.kind === 'date') return `${def.label}：${spanWords(value.span)}`;
  if (value.kind === 'text') return `${def.label}：${value.text}`;
  if (value.kind === 'lookup') return `${def.label}：${listed(value.ids.map((id) => names.get(id) ?? '…'))}`;
  const options = def.kind === 'choice' ? def.options : [];
  const labels = value.values.map((v) => options.find((o) => o.value === v)?.label ?? v);
  return `${def.label}：${listed(labels)}${value.not ? '以外' : ''}`;
}

/** A condition as a server asks for it: spans resolved to days, choices as `in` or `notIn`. */
export type FilterQuery =
  | string
  | true
  | DayRange
  | readonly string[]
  | { readonly in: readonly string[] }
  | { readonly notIn: readonly string[] };

export function filterQuery(value: FilterValue, today: string): FilterQuery {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'choice':
      return value.not ? { notIn: value.values } : { in: value.values };
    case 'date':
      return resolveSpan(value.span, today) ?? { from: null, to: null };
    case 'flag':
      return true;
    case 'lookup':
      return value.ids;
  }
}
