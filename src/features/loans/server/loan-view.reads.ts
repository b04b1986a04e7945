import { type RawBuilder, sql } from 'kysely';
import type { LoanViewName } from '../contract/loans.contract.ts';

/** What stands in a view: `today` is what is handed over or comes back on this day. */
export function loanViewCondition(
  view: LoanViewName,
  day: { readonly now: string; readonly start: string; readonly end: string },
): RawBuilder<boolean> {
  switch (view) {
    case 'open':
      return sql`records.is_open`;
    case 'bookings':
      return sql`records.state in ('requested', 'ready')`;
    case 'out':
      return sql`records.state = 'out'`;
    case 'overdue':
      return sql`records.state = 'out' and loans.due_at < ${day.now}::timestamptz`;
    case 'today':
      return sql`(records.state in ('requested', 'ready') and loans.from_at <= ${day.end}::timestamptz
        or records.state = 'out' and loans.due_at <= ${day.end}::timestamptz
        or loans.handed_over_at >= ${day.start}::timestamptz or loans.returned_at >= ${day.start}::timestamptz)`;
    case 'closed':
      return sql`not records.is_open`;
    case 'all':
      return sql`true`;
  }
}
