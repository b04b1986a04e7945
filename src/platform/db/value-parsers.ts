import pg from 'pg';

type Parser = (text: string) => unknown;

// The typings list the scalar types only; 1009 is text[].
const parserOf = pg.types.getTypeParser as (oid: number, format?: 'text' | 'binary') => Parser;
const textArray = parserOf(1009) as (text: string) => (string | null)[];

/** "2026-11-24 01:42:00.12+00" → "2026-11-24T01:42:00.12Z". PostgreSQL and Temporal drop trailing zeros alike. */
export function parseInstant(text: string): string {
  if (text.endsWith('+00')) return `${text.slice(0, 10)}T${text.slice(11, -3)}Z`;
  if (text.endsWith('infinity')) throw new RangeError(`timestamptz ${text} cannot be an instant`);
  return Temporal.Instant.from(text.replace(' ', 'T')).toString();
}

/** int8 → number. Refuses what a number cannot hold exactly. */
export function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 ${text} is beyond the safe integers`);
  return value;
}

const asText: Parser = (text) => text;
const arrayOf = (parse: Parser): Parser => {
  return (text) => textArray(text).map((item) => (item === null ? null : parse(item)));
};

/** By type oid: instants, dates, int8, numeric, timestamp, time and interval, and their arrays. The rest is pg's own. */
const parsers: ReadonlyMap<number, Parser> = new Map([
  [1184, parseInstant],
  [1185, arrayOf(parseInstant)],
  [20, parseInt8],
  [1016, arrayOf(parseInt8)],
  [1082, asText],
  [1182, arrayOf(asText)],
  [1700, asText],
  [1231, arrayOf(asText)],
  [1114, asText],
  [1115, arrayOf(asText)],
  [1083, asText],
  [1183, arrayOf(asText)],
  [1186, asText],
  [1187, arrayOf(asText)],
]);

/** Given to one pool; the process-wide parsers of `pg` stay as they are. */
export const valueParsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    const own = format === 'binary' ? undefined : parsers.get(oid);
    return own ?? parserOf(oid, format);
  },
};
