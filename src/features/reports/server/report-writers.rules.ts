import { z } from 'zod';
import type { Actor } from '#kernel/actor.ts';
import { isSamePerson } from '#kernel/same-person.ts';

const writer = z.object({
  accountId: z.string(),
  agentId: z.string().nullable(),
  staffMemberId: z.string().nullable(),
  name: z.string(),
});
type Writer = z.infer<typeof writer>;

const asWriter = ({ id, agentId, staffMemberId, name }: Actor): Writer => ({
  accountId: id,
  agentId,
  staffMemberId,
  name,
});
const writersOf = ({ writers }: { readonly writers: unknown }) => writer.array().parse(writers);

/** Those who wrote since the last check, with this one: writing, confirming and taking the figures again all count. */
export function withWriter(report: { readonly writers: unknown }, actor: Actor): { writers: string } {
  const others = writersOf(report).filter((one) => !isSamePerson(one, asWriter(actor)));
  return { writers: JSON.stringify([...others, asWriter(actor)]) };
}

/** The name under which the person wrote, or null. */
export function wroteAs(report: { readonly writers: unknown }, actor: Actor): string | null {
  return writersOf(report).find((one) => isSamePerson(one, asWriter(actor)))?.name ?? null;
}
