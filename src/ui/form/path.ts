/** The dotted names of the fields in a form's values: `subject`, `interview.symptom`, `items.0.count`. */
export type Path<T> = T extends readonly (infer Item)[]
  ? `${number}` | (Path<NonNullable<Item>> extends infer P extends string ? `${number}.${P}` : never)
  : T extends object
    ? { [K in keyof T & string]: K | Deeper<K, NonNullable<T[K]>> }[keyof T & string]
    : never;
type Deeper<K extends string, T> = T extends object ? `${K}.${Path<T>}` : never;

/** The type of the value a path leads to. */
export type ValueAt<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? ValueAt<NonNullable<Step<T, Head>>, Rest>
  : Step<T, P>;
type Step<T, K extends string> = T extends readonly (infer Item)[] ? Item : K extends keyof T ? T[K] : never;

/** Reads the value a path leads to; undefined where the path leads nowhere. */
export function getAt(values: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], values);
}

/** A copy of the values with one of them replaced; the rest is shared with the original. */
export function setAt<T>(values: T, path: string, value: unknown): T {
  const [key, ...rest] = path.split('.');
  if (key === undefined) return values;
  const inner = rest.length === 0 ? value : setAt(getAt(values, key) ?? {}, rest.join('.'), value);
  if (Array.isArray(values)) return values.map((item, index) => (String(index) === key ? inner : item)) as T;
  return { ...values, [key]: inner };
}
