/** Anything may have changed: notices were lost on the way. */
export const everything = '*';

/** Whether a topic (`entity:id`, `entity:*` or `*`) is about records of the entity, or about the one with the id. */
export function concerns(topic: string, entity: string, id: string | null): boolean {
  if (topic === everything || topic === `${entity}:*`) return true;
  return id === null ? topic.startsWith(`${entity}:`) : topic === `${entity}:${id}`;
}

/** Topics without those the page expects of its own change; each is expected once, and until its moment (ms). */
export function withoutOwn(topics: readonly string[], own: Map<string, number>, now: number): readonly string[] {
  return topics.filter((topic) => {
    const until = own.get(topic);
    if (until === undefined) return true;
    own.delete(topic);
    return until < now;
  });
}
