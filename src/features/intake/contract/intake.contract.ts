import { z } from 'zod';
import { ticketsPermissions } from '#features/tickets/contract/ticket.process.ts';
import { permissions, reads, readsPersons } from '#kernel/contract/procedure.ts';
import { callerCard, callerResult } from './caller.ts';
import { suggestedKnowledge, suggestInput, suggestions } from './suggestions.ts';

/** Held by those who may register what they took, read what is like it, and ask. */
export const intakePermissions = permissions('intake', {
  take: ticketsPermissions.register.roles,
  suggest: ticketsPermissions.readDesk.roles,
  ask: ticketsPermissions.ask.roles,
});
const p = intakePermissions;

export const intakeContract = {
  caller: readsPersons(p.take)
    .input(z.object({ text: z.string().trim().min(1).max(60) }))
    .output(callerResult),
  callerCard: readsPersons(p.take)
    .input(z.object({ staffMemberId: z.uuid() }))
    .output(callerCard),
  suggest: reads(p.suggest).input(suggestInput).output(suggestions),
  suggestForAsk: reads(p.ask)
    .input(z.object({ text: z.string().max(2000), assetId: z.uuid().nullable().default(null) }))
    .output(z.array(suggestedKnowledge)),
};
