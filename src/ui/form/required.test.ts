import { expect, test } from 'vitest';
import { z } from 'zod';
import { isRequired } from './required.ts';

const schema = z
  .object({
    name: z.string().trim().min(1).max(60),
    floor: z.string().max(10),
    phone: z.string().min(1).nullable(),
    kind: z.enum(['a', 'b']),
    years: z.number().int().optional(),
    active: z.boolean(),
    scopes: z.array(z.string()).min(1),
    tags: z.array(z.string()),
    contacts: z.array(z.object({ name: z.string().min(1), note: z.string() })),
    day: z
      .string()
      .transform((text) => text.trim())
      .pipe(z.iso.date()),
  })
  .refine(() => true);

test.each([
  ['name', true],
  ['floor', false],
  ['phone', false],
  ['kind', true],
  ['years', false],
  ['active', false],
  ['scopes', true],
  ['tags', false],
  ['contacts.3.name', true],
  ['contacts.0.note', false],
  ['day', true],
  ['nobody', false],
] as const)('%s is marked: %s', (path, marked) => {
  expect(isRequired(schema, path)).toBe(marked);
});
