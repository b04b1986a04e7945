/** More records of a kind than this change as a whole kind: `asset:*`. */
const mostOfKind = 50;
/** What the database carries in one notice, with room to spare. */
const mostBytes = 7_000;

/** Every record of every kind may have changed. */
export const everything = '*';
export const wholeKind = (kind: string): string => `${kind}:*`;

interface Changed {
  readonly entity: string;
  readonly entityId: string;
}

/** What changed, as JSON: `entity:id` for each record, `entity:*` where there are too many of a kind to name. */
export function topicsOf(changed: readonly Changed[]): string {
  const kinds = new Map<string, Set<string>>();
  for (const { entity, entityId } of changed) {
    const ids = kinds.get(entity) ?? new Set();
    kinds.set(entity, ids.add(entityId));
  }
  const named = [...kinds].flatMap(([kind, ids]) =>
    ids.size > mostOfKind ? [wholeKind(kind)] : [...ids].map((id) => `${kind}:${id}`),
  );
  const text = JSON.stringify(named);
  return Buffer.byteLength(text) <= mostBytes ? text : JSON.stringify([...kinds.keys()].map(wholeKind));
}
