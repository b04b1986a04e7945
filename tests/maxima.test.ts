import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { civilDate, instant } from '#kernel/civil-date.ts';
import { mapOf } from '#kernel/contract/map-of.ts';
import { registry } from './support/conformity/house.ts';
import { withoutMaximum } from './support/laws/maxima.law.ts';

test('whatever a caller may send has a maximum', () => {
  const inputs = registry.filter((one) => one.input !== undefined);
  expect(inputs.length).toBeGreaterThan(100);
  const endless = inputs.flatMap((one) =>
    one.input ? withoutMaximum(one.input).map((at) => `${one.path}: ${at || '(all of it)'}`) : [],
  );
  expect(endless).toEqual([]);
});

/** The conditions of a list, wherever in an input it is asked. */
function filtersIn(schema: z.ZodType): z.ZodType[] {
  if (!(schema instanceof z.ZodObject)) return [];
  const { filters, query } = schema.shape as Record<string, z.ZodType | undefined>;
  return [...(filters ? [filters] : []), ...(query ? filtersIn(query) : [])];
}

test('a condition that a list does not know is refused: dropped, it would show everything', () => {
  const lists = registry.flatMap(({ path, input }) =>
    input ? filtersIn(input).map((filters) => ({ path, filters })) : [],
  );
  expect(lists.length).toBeGreaterThan(20);
  const drops = lists.filter(({ filters }) => filters.safeParse({ notOfThisList: 'x' }).success);
  expect(drops.map(({ path }) => path)).toEqual([]);
});

describe('a planted input without an end is found', () => {
  const planted: [string, z.ZodType, string[]][] = [
    ['a text', z.object({ a: z.string() }), ['a']],
    ['a text that may be missing or null', z.object({ a: z.string().min(1).nullable().optional() }), ['a']],
    ['a text with a default', z.object({ a: z.string().default('') }), ['a']],
    ['a text behind a transformation', z.object({ a: z.string().transform(Number) }), ['a']],
    ['a pattern that repeats without an end', z.object({ a: z.string().regex(/^a+$/) }), ['a']],
    ['a pattern that is open at one end', z.object({ a: z.string().regex(/^a{2}/) }), ['a']],
    ['an address', z.object({ a: z.email() }), ['a']],
    ['a list', z.object({ a: z.array(z.uuid()) }), ['a']],
    ['texts in a list', z.object({ a: z.array(z.string()).max(3) }), ['a[]']],
    ['a map', z.object({ a: z.record(z.string().max(9), z.boolean()) }), ['a']],
    ['texts in a map', z.object({ a: z.record(z.enum(['x']), z.string()) }), ['a{}']],
    ['one of two', z.object({ a: z.union([z.uuid(), z.string()]) }), ['a']],
    ['anything', z.object({ a: z.unknown() }), ['a']],
    ['keys nobody named', z.looseObject({}), ['', '{}']],
  ];
  test.each(planted)('%s', (_name, schema, found) => expect(withoutMaximum(schema)).toEqual(found));

  test('what has an end is left alone', () => {
    const schema = z.object({
      id: z.uuid(),
      day: civilDate,
      at: instant.nullable(),
      kind: z.enum(['a', 'b']),
      one: z.literal(1),
      flag: z.boolean().default(false),
      count: z.number().int(),
      code: z.string().regex(/^[A-Z]{2}\d{1,5}$/),
      word: z.string().trim().max(20),
      list: z.array(z.tuple([z.string().max(2), z.number()])).max(5),
      closed: z.record(z.enum(['x', 'y']), z.string().max(5)),
      map: mapOf(z.string().max(9), z.boolean(), 3).refine((map) => map.a !== true),
      file: z.file(),
    });
    expect(withoutMaximum(schema)).toEqual([]);
  });

  test('a map keeps its end', () => {
    const map = mapOf(z.string().max(9), z.boolean(), 2);
    expect(map.safeParse({ a: true, b: true }).success).toBe(true);
    expect(map.safeParse({ a: true, b: true, c: true }).success).toBe(false);
  });
});
