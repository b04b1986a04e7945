import { z } from 'zod';

/** What a sample is made with: ids that exist or not, and whether optional parts are filled in. */
export interface SampleOptions {
  /** By the name of its field, where it has one. */
  readonly id: (field: string) => string;
  readonly field?: string;
  readonly filled?: boolean;
  /** Put wherever a text fits, into free-text conditions too. */
  readonly text?: string;
}

/** Texts tried in turn until the schema takes one: the first is what a user would type. */
const texts = [
  'あ',
  '2026-11-24',
  '2026-11-24T01:42:00Z',
  'abc-1234',
  'a@example.jp',
  'AB12',
  '0123456',
  '0123',
  '10:00',
  'R8-00001',
  'https://example.jp/',
  'あいうえおかきくけこさしすせそ',
  '00:11:22:33:44:55',
  '192.0.2.1',
  '2026-11-01',
  'あいうえおかきくけこさしすせそたちつてとなにぬねの',
];
const numbers = [1, 2, 0, 10, 100, 2026, 0.5];

/**
 * An input the schema takes: the smallest one, or with `filled` one that has every optional part. `undefined` where
 * none was found.
 */
export function sampleInput(schema: z.ZodType | undefined, options: SampleOptions): unknown {
  if (!schema) return undefined;
  const attempts = options.filled === undefined ? [false, true] : [options.filled, !options.filled];
  return attempts
    .map((filled) => draw(schema, { ...options, filled }))
    .find((value) => schema.safeParse(value).success);
}

function draw(schema: z.ZodType, options: SampleOptions): unknown {
  if (schema instanceof z.ZodOptional) return options.filled ? draw(inner(schema), options) : undefined;
  if (schema instanceof z.ZodDefault) return isWanted(schema, options) ? draw(inner(schema), options) : undefined;
  if (schema instanceof z.ZodNullable) return options.filled ? draw(inner(schema), options) : null;
  if (schema instanceof z.ZodObject) return drawObject(schema, options);
  if (schema instanceof z.ZodArray) return drawArray(schema, options);
  if (schema instanceof z.ZodTuple) return (schema.def.items as z.ZodType[]).map((item) => draw(item, options));
  if (schema instanceof z.ZodUnion) return drawUnion(schema, options);
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return schema.def.values[0];
  if (schema instanceof z.ZodBoolean) return false;
  if (schema instanceof z.ZodRecord) return drawRecord(schema, options);
  if (schema instanceof z.ZodPipe) return drawPipe(schema, options);
  if (schema instanceof z.ZodLazy) return draw(schema.def.getter() as z.ZodType, options);
  if (schema instanceof z.ZodFile) return new File(['管理番号\nNK06-02214\n'], 'あ.csv', { type: 'text/csv' });
  return drawPlain(schema, options);
}

function drawPlain(schema: z.ZodType, options: SampleOptions): unknown {
  const first = options.text === undefined ? [] : [options.text];
  return [...first, options.id(options.field ?? ''), ...texts, ...numbers].find(isShown(schema)) ?? null;
}

function isWanted(schema: z.ZodDefault, options: SampleOptions): boolean {
  return options.filled || (options.text !== undefined && inner(schema) instanceof z.ZodString);
}

/** What a pipe takes in may be narrower behind it: then its own parts are tried. */
function drawPipe(schema: z.ZodPipe, options: SampleOptions): unknown {
  const drawn = draw(schema.def.in as z.ZodType, options);
  return schema.safeParse(drawn).success ? drawn : drawPlain(schema, options);
}

/** A text comes before an id, unless only an id fits. */
function isShown(schema: z.ZodType): (value: string | number) => boolean {
  const takesAnyText = schema.safeParse('あ').success;
  return (value) =>
    schema.safeParse(value).success && !(takesAnyText && typeof value === 'string' && value.length === 36);
}

function inner(schema: z.ZodOptional | z.ZodDefault | z.ZodNullable): z.ZodType {
  return schema.def.innerType as z.ZodType;
}

function drawObject(schema: z.ZodObject, options: SampleOptions): object {
  const entries = Object.entries(schema.shape as Record<string, z.ZodType>);
  return Object.fromEntries(
    entries
      .map(([key, part]) => [key, draw(part, { ...options, field: key })])
      .filter(([, value]) => value !== undefined),
  );
}

/** Keys of a closed list are all required. */
function drawRecord(schema: z.ZodRecord, options: SampleOptions): object {
  const { keyType, valueType } = schema.def;
  const keys = keyType instanceof z.ZodEnum ? keyType.options : [];
  return Object.fromEntries(keys.map((key) => [key, draw(valueType as z.ZodType, options)]));
}

function drawArray(schema: z.ZodArray, options: SampleOptions): unknown[] {
  const items = [[], [draw(schema.def.element as z.ZodType, options)]];
  return (options.filled ? items.toReversed() : items).find((value) => schema.safeParse(value).success) ?? [];
}

function drawUnion(schema: z.ZodUnion, options: SampleOptions): unknown {
  const drawn = (schema.options as z.ZodType[]).map((option) => [option, draw(option, options)] as const);
  return drawn.find(([option, value]) => option.safeParse(value).success)?.[1];
}
