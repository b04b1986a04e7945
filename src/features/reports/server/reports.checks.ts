import { sql } from 'kysely';
import { instantAt } from '#kernel/calendar/civil.ts';
import { dueAt } from '#kernel/deadline/deadline-rule.ts';
import { checksOf } from '#platform/duty/duty-check.ts';
import { eachDay, weeks } from '#platform/duty/occasions.ts';
import { dueAnchor } from '../contract/report-week.ts';
import { reportDutyWords } from '../contract/reports-duties.messages.ts';
import { reportRule } from './plan-week.ts';

/** The week's report, by its Monday, as a table of one row or none. */
const ofWeek = (column: string) =>
  sql`(select ${sql.ref(`w.${column}`)} from weekly_reports as w where w.from_on <= d.day and w.to_on >= d.day)`;

export const reportsChecks = checksOf(reportDutyWords, {
  '1-6.2': (span) => {
    const owed = (monday: string) =>
      dueAt(reportRule, span.calendar, instantAt(dueAnchor({ from: monday, to: monday }), '12:00'));
    return eachDay(weeks(span, owed), {
      done: sql`(select min(s.at) from weekly_report_submissions as s join weekly_reports as w on w.id = s.report_id
        where w.from_on <= d.day and w.to_on >= d.day and not exists (select from record_steps as r where r.record_id = s.report_id and r.step = 'returnIt' and r.at >= s.at))`,
      link: sql`coalesce('/reports/' || ${ofWeek('id')}, '/reports')`,
    });
  },
});
