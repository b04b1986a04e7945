import { z } from 'zod';

/** A part of a JSON schema as far as the law reads it. */
interface Part {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly contentEncoding?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly maxProperties?: number;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly additionalProperties?: boolean | Part;
  readonly propertyNames?: Part;
  readonly items?: Part | false;
  readonly prefixItems?: readonly Part[];
  readonly allOf?: readonly Part[];
  readonly anyOf?: readonly Part[];
  readonly oneOf?: readonly Part[];
  readonly $defs?: Readonly<Record<string, Part>>;
}

/** Formats whose texts have a length of their own. */
const bounded = new Set(['uuid', 'date', 'date-time', 'time', 'ipv4', 'ipv6', 'mac']);

/**
 * Texts, lists and maps of an input without a maximum, by their place in it: what a caller may send has an end before
 * anything reads it. A part that says nothing about itself (`unknown`) has no end either.
 */
export function withoutMaximum(input: z.ZodType): string[] {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Part;
  const shared = Object.entries(schema.$defs ?? {}).flatMap(([name, part]) => walk(part, `#${name}`));
  return [...new Set([...walk(schema, ''), ...shared])];
}

function walk(part: Part, at: string): string[] {
  const inside = [
    ...Object.entries(part.properties ?? {}).flatMap(([key, each]) => walk(each, at === '' ? key : `${at}.${key}`)),
    ...(part.prefixItems ?? []).flatMap((each, nth) => walk(each, `${at}[${nth}]`)),
    ...(part.items ? walk(part.items, `${at}[]`) : []),
    ...(typeof part.additionalProperties === 'object' ? walk(part.additionalProperties, `${at}{}`) : []),
    ...(part.propertyNames && part.maxProperties === undefined && !isClosed(part.propertyNames)
      ? walk({ type: 'string', ...part.propertyNames }, `${at} (keys)`)
      : []),
    ...[part.allOf, part.anyOf, part.oneOf].flatMap((several) => (several ?? []).flatMap((each) => walk(each, at))),
  ];
  return isEndless(part) ? [at, ...inside] : inside;
}

const isClosed = ({ enum: values, const: value }: Part) => values !== undefined || value !== undefined;

function isEndless(part: Part): boolean {
  if (isClosed(part)) return false;
  if (part.type === 'string') return part.maxLength === undefined && !hasOwnLength(part);
  if (part.type === 'array') return part.maxItems === undefined && part.prefixItems === undefined;
  if (part.type === 'object') return isMap(part) && part.maxProperties === undefined;
  return saysNothing(part);
}

/** A file is counted by the door it comes through. */
function hasOwnLength({ format, pattern, contentEncoding }: Part): boolean {
  if (contentEncoding === 'binary') return true;
  return (format !== undefined && bounded.has(format)) || (pattern !== undefined && hasEnd(pattern));
}

/** Anchored at both ends and without a repetition that has no end. */
function hasEnd(pattern: string): boolean {
  return /^\^[^|]*\$$/.test(pattern) && !/(?<!\\)[*+]|\{\d+,\}/.test(pattern.replaceAll(/\[[^\]]*\]/g, 'x'));
}

/** Keys from a closed list are as many as the list has. */
function isMap({ additionalProperties, propertyNames }: Part): boolean {
  if (propertyNames && isClosed(propertyNames)) return false;
  return additionalProperties === true || typeof additionalProperties === 'object';
}

function saysNothing(part: Part): boolean {
  return Object.keys(part).every((key) => key === 'default' || key === 'description' || key === '$schema');
}
