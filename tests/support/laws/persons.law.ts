import { z } from 'zod';

/** Fields of an answer that name a person whom the desk serves. */
const ofPersons = new Set([
  'borrowerName',
  'requesterName',
  'userName',
  'holders',
  'holder',
  'staffNo',
  'borrower',
  'requester',
]);

interface Part {
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part | false;
  readonly anyOf?: readonly Part[];
  readonly oneOf?: readonly Part[];
  readonly allOf?: readonly Part[];
  readonly additionalProperties?: boolean | Part;
  readonly $defs?: Readonly<Record<string, Part>>;
}

/** Names of the fields of an answer, at any depth, that hold persons. */
export function personFields(output: z.ZodType): string[] {
  return [...new Set(walk(z.toJSONSchema(output, { io: 'output', unrepresentable: 'any' }) as Part))];
}

function walk(part: Part): string[] {
  return [
    ...(isLineOfLedger(part) ? ['label'] : []),
    ...Object.entries(part.properties ?? {}).flatMap(([key, each]) => [
      ...(ofPersons.has(key) || (key === 'person' && isRecord(each)) ? [key] : []),
      ...walk(each),
    ]),
    ...Object.values(part.$defs ?? {}).flatMap(walk),
    ...[part.allOf, part.anyOf, part.oneOf].flatMap((several) => (several ?? []).flatMap(walk)),
    ...(part.items ? walk(part.items) : []),
    ...(typeof part.additionalProperties === 'object' ? walk(part.additionalProperties) : []),
  ];
}

/** A line of whatever ledger a file is of, 職員 too: what it says and what it changes. */
const isLineOfLedger = ({ properties = {} }: Part): boolean =>
  ['line', 'label', 'changes'].every((key) => key in properties);

/** Somebody with an id, not the name of a window. */
const isRecord = ({ properties, anyOf = [] }: Part): boolean =>
  properties?.id !== undefined || anyOf.some((one) => isRecord(one));
