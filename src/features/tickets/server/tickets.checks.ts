import { sql } from 'kysely';
import { eachChangeAgreed, eachListed } from '#features/catalog/server/software-occasions.public.ts';
import { eachListedSystem } from '#features/catalog/server/system-occasions.public.ts';
import { eachTrained } from '#features/catalog/server/training-occasions.public.ts';
import { peripheralCategories } from '#features/categories/contract/categories.data.ts';
import { eachBaseConfirmed } from '#features/places/server/base-occasions.public.ts';
import { checksOf } from '#platform/duty/duty-check.ts';
import { eachDay, either, months } from '#platform/duty/occasions.ts';
import { ticketDutyWords } from '../contract/tickets-duties.messages.ts';
import {
  eachCause,
  eachInterview,
  eachNarrowed,
  eachWithoutCause,
  foundAfter,
  investigatedAt,
  promisedBy,
  reportedAt,
} from './cause-occasions.ts';
import { eachDispatch, eachOwnSystem } from './field-occasions.ts';
import {
  eachBeyondTheDesk,
  eachByodSetUp,
  eachByodWish,
  eachRegulation,
  eachSystemQuestion,
  wishesOfByod,
} from './handed-on-occasions.ts';
import { supported } from './support-occasions.public.ts';
import {
  answerDue,
  eachAnswered,
  ofCategory,
  ofClasses,
  ofClause,
  ofDepartments,
  ofKind,
  ofOwnOneEach,
  ofSoftware,
  resolvedAt,
  target,
} from './ticket-occasions.public.ts';

const answered = (clause: string) => eachAnswered(ofClause(clause));
/** A question about a device of the class is about its use, whatever its category. */
const answeredOf = (clause: string, deviceClass: string) =>
  eachAnswered(sql`(${ofClause(clause)} or (${ofKind('inquiry', 'request')} and ${ofClasses(deviceClass)}))`);

/** Explained, and a fault narrowed down besides. */
const narrowedDown = (clause: string) => either(answered(clause), eachNarrowed(ofClause(clause)));

/** Knowledge i is about what was asked before edition k: of that ticket, given as its answer, or of its category. */
const ofEnquiries = sql`exists (select from tickets as t where t.received_at <= k.edited_at
  and t.received_at >= (d.day - interval '3 months') at time zone 'Asia/Tokyo'
  and (t.id = i.source_ticket_id or t.knowledge_id = i.id or t.category_id = i.category_id))`;

/** What hangs on a PC of the network of 個人番号, whatever it is. */
const peripheralsOfMK = sql`(${ofClasses('MK')} and ${ofCategory(...peripheralCategories)})`;

export const ticketsChecks = checksOf(ticketDutyWords, {
  '1-5.4': supported(ofClasses('SK', 'PK', 'TK')),
  '1-5.5': eachAnswered(ofClasses('SS')),
  '1-5.7': either(supported(ofSoftware), eachListed, eachChangeAgreed(sql`c.kind <> 'version'`)),
  // Which duty a ticket without a category is of is not known: it is uncertain here, once.
  '1-5.22': either(eachListedSystem, eachTrained, eachSystemQuestion),
  '2-2.3': either(eachBaseConfirmed, eachDispatch),
  '3-1.1': eachAnswered(
    sql`(${ofKind('inquiry', 'request')} or t.category_id is null)`,
    (span) => sql`(t.category_id is null and ${answerDue} < ${span.now}::timestamptz
      and (t.kind = 'fault' or t.first_answered_at is not null))`,
  ),
  '3-1.2': answered('3-1.2'),
  '3-1.3': answered('3-1.3'),
  '3-1.4': answered('3-1.4'),
  '3-1.5': answered('3-1.5'),
  '3-1.6': answered('3-1.6'),
  '3-1.7': answered('3-1.7'),
  '3-1.8': (span) =>
    eachDay(months(span), {
      done: sql`(select min(greatest(k.edited_at, i.published_at)) from knowledge_editions as k
        join knowledge_items as i on i.id = k.knowledge_id
        where greatest(k.edited_at, i.published_at) < d.due and i.published_at is not null and ${ofEnquiries}
          and greatest(k.edited_at, i.published_at) >= (d.day)::timestamp at time zone 'Asia/Tokyo')`,
      link: sql`'/knowledge'`,
    }),
  '3-1.9': eachRegulation,
  '3-2.1': eachInterview,
  '3-2.2': eachCause(['known'], {
    due: target,
    done: sql`case when t.knowledge_id is not null then ${resolvedAt} end`,
  }),
  '3-2.3': either(
    eachCause(['unknown'], {
      // A report made before the cause was decided again is there already.
      due: sql`greatest(${promisedBy('authorityReport', 'due_at')}, e.at)`,
      done: sql`least(${reportedAt}, ${foundAfter})`,
    }),
    eachWithoutCause(reportedAt),
  ),
  '3-2.4': eachCause(['businessSystem', 'network'], {
    due: sql`coalesce(${promisedBy('flashReport', 'due_at')}, e.at + interval '30 minutes')`,
    done: sql`least(${foundAfter}, (select min(f.sent_at) from ticket_flash_reports as f where f.ticket_id = t.id
      and f.business_system_id = coalesce((e.data ->> 'systemId')::uuid, ${promisedBy('flashReport', 'subject_id')})))`,
  }),
  '3-2.6': eachCause(['departmentDevice'], {
    due: target,
    done: sql`case when t.measure <> '' then ${resolvedAt} end`,
  }),
  '3-2.7': either(
    eachCause(['unknown'], { due: target, done: sql`least(${investigatedAt}, ${foundAfter})` }),
    eachWithoutCause(investigatedAt),
  ),
  '3-3.2': eachBeyondTheDesk,
  '4-1.1': either(supported(ofOwnOneEach), eachOwnSystem),
  '5-12.6': either(supported(ofClause('5-12.6')), eachNarrowed(peripheralsOfMK)),
  '5-12.8': answeredOf('5-12.8', 'MK'),
  '6-1.1': supported(ofDepartments('LK')),
  '6-12.3': answeredOf('6-12.3', 'LK'),
  '7-2.1': answered('7-2.1'),
  '7-2.2': answered('7-2.2'),
  '7-2.3': answered('7-2.3'),
  '8-2.3': eachByodSetUp,
  '8-3.1': either(eachByodWish, eachAnswered(sql`(${ofClause('8-3.1')} and not ${wishesOfByod})`)),
  '9-2.2': answered('9-2.2'),
  '9-2.3': answered('9-2.3'),
  '9-2.4': answered('9-2.4'),
  '9-2.5': answered('9-2.5'),
  '9-2.6': answered('9-2.6'),
  '9-2.7': answered('9-2.7'),
  '10-2.2': answered('10-2.2'),
  '10-2.3': answered('10-2.3'),
  '10-2.4': answered('10-2.4'),
  '10-2.5': answered('10-2.5'),
  '10-3.1': narrowedDown('10-3.1'),
  '10-3.2': narrowedDown('10-3.2'),
  '11-3.1': answered('11-3.1'),
  '11-3.2': answered('11-3.2'),
  '12-3.5': answered('12-3.5'),
  '13-3.5': answered('13-3.5'),
});
