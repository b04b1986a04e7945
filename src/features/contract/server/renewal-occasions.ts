import { sql } from 'kysely';
import { eachExchange } from '#features/deliveries/server/move-occasions.public.ts';
import { disposalClauseIds } from '#features/disposals/contract/disposal-clauses.data.ts';
import { disposalDuties } from '#features/disposals/server/disposal-occasions.public.ts';
import { supported } from '#features/tickets/server/support-occasions.public.ts';
import { ofClause } from '#features/tickets/server/ticket-occasions.public.ts';
import { either, strand } from '#platform/duty/occasions.ts';
import { strandWords as words } from '../contract/contract-duties.messages.ts';

const pcs = sql`(a.class_code in ('NK', 'DK', 'KK', 'MK', 'LK', 'mobile') and a.procurer = 'central')`;
const disposals = disposalClauseIds.map(disposalDuties);

/** §1-2: exchanges that 県 ordered, what is destroyed of the old devices, and whoever asks about it. */
export const eachRenewal = either(
  strand('exchanged', words.exchanged, eachExchange(pcs)),
  strand('destroyed', words.destroyed, either(...disposals.map(({ destroyed }) => destroyed))),
  strand('approved', words.approved, either(...disposals.map(({ approved }) => approved))),
  strand('certified', words.certified, either(...disposals.map(({ certified }) => certified))),
  strand('asked', words.asked, supported(ofClause('1-2.7'))),
);
