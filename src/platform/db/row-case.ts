type CamelKey<S extends string> = S extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<CamelKey<Tail>>}` : S;
type SnakeKey<S extends string> = S extends `${infer Head}${infer Tail}`
  ? Head extends Lowercase<Head>
    ? `${Head}${SnakeKey<Tail>}`
    : `_${Lowercase<Head>}${SnakeKey<Tail>}`
  : S;

/** A row with its columns named as fields: `due_at` is `dueAt`. */
export type CamelRow<T> = { [K in keyof T & string as CamelKey<K>]: T[K] };
/** Fields named as the columns that hold them: `dueAt` is `due_at`. */
export type SnakeRow<T> = { [K in keyof T & string as SnakeKey<K>]: T[K] };

const renamed = (row: object, rename: (key: string) => string) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [rename(key), value]));

export const camelRow = <T extends object>(row: T): CamelRow<T> =>
  renamed(row, (key) => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())) as CamelRow<T>;

/** A field's name as its column's: `dueAt` is `due_at`. */
export const snakeKey = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const snakeRow = <T extends object>(fields: T): SnakeRow<T> => renamed(fields, snakeKey) as SnakeRow<T>;
