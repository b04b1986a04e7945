import { reindexAssets } from '#features/assets/server/assets.public.ts';
import { bookingsWords } from '#features/bookings/contract/bookings.messages.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Executor } from '#platform/db/executor.ts';
import { indexDocuments } from '#platform/search/search-documents.ts';
import { generateLoans } from '../generate-loans.ts';
import { buildThings } from '../lent-things.ts';
import type { DemoBase } from '../world.ts';
import type { DemoLoan } from '../world-loans.ts';
import { bulkInsert } from './bulk.ts';
import type { DemoIds } from './ids.ts';
import { loadThings } from './load-loan-things.ts';
import { loadPossession } from './load-possession.ts';
import {
  clockRows,
  contactRows,
  entryRows,
  type Frame,
  headRow,
  itemRows,
  loanRow,
  numberOf,
  stepRows,
  subjectRows,
  tagsOf,
  titleOf,
} from './loan-rows.ts';
import { peopleOf } from './people.ts';

/** 貸出 with its things, as the product would have written it: heads, steps, clocks, 経過, contacts, moves in the ledger. */
export async function loadLoans(tx: Executor, world: DemoBase, ids: DemoIds): Promise<number> {
  const things = buildThings();
  const loans = generateLoans(world, things);
  const staff = new Map(world.staff.map((one) => [one.key, one]));
  const tags = new Map([...world.devices, ...things].map((one) => [one.key, one.assetTag]));
  const frame = { world, ids, people: peopleOf(world), calendar: await readCalendar(tx), staff, tags };
  await loadThings(tx, things, loans, frame);
  const each = (make: (loan: DemoLoan, frame: Frame) => readonly object[]) =>
    loans.flatMap((loan) => make(loan, frame)) as Readonly<Record<string, unknown>>[];
  await bulkInsert(
    tx,
    'records',
    each((loan) => [headRow(loan, frame)]),
  );
  await bulkInsert(tx, 'record_steps', each(stepRows));
  await bulkInsert(
    tx,
    'loans',
    each((loan) => [loanRow(loan, frame)]),
  );
  await bulkInsert(tx, 'loan_items', each(itemRows));
  await bulkInsert(tx, 'record_subjects', each(subjectRows));
  await bulkInsert(tx, 'record_entries', each(entryRows));
  await bulkInsert(tx, 'record_clocks', each(clockRows));
  await bulkInsert(tx, 'record_contacts', each(contactRows));
  await loadPossession(tx, loans, frame);
  const last = new Map(loans.map(({ fiscalYear, serial }) => [fiscalYear, serial]));
  await bulkInsert(
    tx,
    'record_numbers',
    [...last].map(([fiscal_year, serial]) => ({ letter: 'L', fiscal_year, last: serial })),
  );
  await indexDocuments(
    tx,
    loans.map((loan) => ({
      kind: 'loan',
      id: ids.of('loan', loan.key),
      at: loan.requestedAt,
      texts: [
        numberOf(loan),
        titleOf(loan, frame),
        tagsOf(loan, frame),
        loan.purposeNote,
        bookingsWords.pools[loan.pool],
      ],
    })),
  );
  await reindexAssets(
    { tx },
    things.map((thing) => ids.of('asset', thing.key)),
  );
  return loans.length;
}
