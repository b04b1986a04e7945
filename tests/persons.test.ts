import { expect, test } from 'vitest';
import { z } from 'zod';
import { countOf } from '#kernel/contract/procedure.ts';
import { registry } from './support/conformity/house.ts';
import { personFields } from './support/laws/persons.law.ts';

test('what gives persons by name counts towards the record of bulk readings', () => {
  const reading = registry.filter(({ meta }) => meta.effect === 'read' && meta.takesOut === null);
  const found = reading.filter(({ output, meta }) => output && !meta.personal && personFields(output).length > 0);
  expect(found.map(({ path, output }) => `${path}: ${output ? personFields(output).join(', ') : ''}`)).toEqual([]);
  expect(reading.filter(({ meta }) => meta.personal).length).toBeGreaterThan(10);
});

test('an answer that is no list and no page of persons says how many it holds', () => {
  const lists = registry.filter(({ meta, output }) => meta.personal && output && bigParts(output).length > 0);
  expect(lists.filter(({ meta }) => !meta.personsIn).map(({ path }) => path)).toEqual([]);
});

test('a planted answer with persons is found, wherever they stand in it', () => {
  const row = z.object({ borrowerName: z.string() });
  expect(personFields(z.object({ rows: z.array(row) }))).toEqual(['borrowerName']);
  expect(personFields(z.object({ groups: z.array(z.object({ first: row.nullable() })) }))).toEqual(['borrowerName']);
  expect(personFields(z.object({ holders: z.array(z.object({ n: z.number() })) }))).toEqual(['holders']);
  expect(personFields(z.object({ person: z.object({ id: z.uuid(), name: z.string() }).nullable() }))).toEqual([
    'person',
  ]);
  const line = z.object({ line: z.number(), label: z.string(), changes: z.array(z.string()) });
  expect(personFields(z.object({ rows: z.array(line) }))).toEqual(['label']);
  expect(personFields(z.object({ total: z.number() }))).toEqual([]);
});

test('the entries of a list, and of the lists in each of them, are counted', () => {
  expect(countOf('holders')({ holders: [1, 2, 3] })).toBe(3);
  expect(countOf('groups', 'hits')({ groups: [{ hits: [1, 2] }, { hits: [] }, { hits: [3] }] })).toBe(3);
  expect(countOf('holders')(null)).toBe(1);
});

/** Lists of an answer under another name than `rows`. */
function bigParts(output: z.ZodType): string[] {
  const shape = output instanceof z.ZodObject ? (output.shape as Record<string, z.ZodType>) : {};
  return ['holders', 'groups', 'bars'].filter((key) => key in shape);
}
