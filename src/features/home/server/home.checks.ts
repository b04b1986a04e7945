import { sql } from 'kysely';
import { checksOf } from '#platform/duty/duty-check.ts';
import { eachDay, occasion, openDays, within } from '#platform/duty/occasions.ts';
import { homeDutyWords } from '../contract/home-duties.messages.ts';

/** A handover that nobody at a regional desk has read was written, not handed over; without regional agents nobody can. */
const isHandedOver = sql`(exists (select from handover_acknowledgements as a
    join agents as g on g.id = a.agent_id and g.duty = 'regional' where a.handover_id = h.id)
  or not exists (select from agents as g where g.duty = 'regional' and g.active))`;

export const homeChecks = checksOf(homeDutyWords, {
  '13-5.1': (span) =>
    eachDay(openDays(span), {
      done: sql`(select h.closed_at from closing_handovers as h where h.day = d.day and ${isHandedOver})`,
      link: sql`'/handover/' || d.day`,
    }),
  '13-5.2': (span) => sql`
    select ${occasion({
      id: sql`f.id`,
      at: sql`f.noticed_at`,
      due: sql`f.noticed_at + interval '30 minutes'`,
      done: sql`f.reported_at`,
      what: sql`f.note`,
      link: sql`'/handover/' || h.day`,
    })} from web_meeting_failures as f join closing_handovers as h on h.id = f.handover_id
    where ${within(sql`f.noticed_at`, span)}`,
});
