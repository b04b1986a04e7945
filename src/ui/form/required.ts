import type { z } from 'zod';

interface Definition {
  readonly type: string;
  readonly shape?: Record<string, z.ZodType>;
  readonly element?: z.ZodType;
  readonly in?: z.ZodType;
  readonly innerType?: z.ZodType;
}

const definitionOf = (schema: z.ZodType) => schema._zod.def as unknown as Definition;

/** The schema of one field; undefined where the schema does not say, as with rules that ask for it in some cases. */
function schemaAt(schema: z.ZodType | undefined, path: readonly string[]): z.ZodType | undefined {
  const [key, ...rest] = path;
  if (!schema || key === undefined) return schema;
  const { shape, element, in: before, innerType } = definitionOf(schema);
  if (shape) return schemaAt(shape[key], rest);
  if (element) return schemaAt(element, rest);
  const within = before ?? innerType;
  return within && schemaAt(within, path);
}

/** What a field left alone may be sent as. */
const blanks: readonly unknown[] = [undefined, null, '', []];

const found = new WeakMap<z.ZodType, Map<string, boolean>>();

/** Whether the schema refuses the field left blank: then it is marked ※必須, and nobody has to remember to. */
export function isRequired(schema: z.ZodType, path: string): boolean {
  const known = found.get(schema) ?? new Map<string, boolean>();
  found.set(schema, known);
  const before = known.get(path);
  if (before !== undefined) return before;
  const field = schemaAt(schema, path.split('.'));
  // A check box says no when it is left alone.
  const asks = field !== undefined && [...blanks, false].every((blank) => !field.safeParse(blank).success);
  known.set(path, asks);
  return asks;
}
