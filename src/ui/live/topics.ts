/** Anything may have changed: notices were lost on the way. */
export const everything = '*';

/** Whether a topic (`entity:id`, `entity:*` or `*`) is about records of the entity, or about the one with the id. */
export function concerns(topic: string, entity: string, id: string | null): boolean {
  if (topic === everything || topic === `${entity}:*`) return true;
  return id === null ? topic.startsWith(`${entity}:`) : topic === `${entity}:${id}`;
}
