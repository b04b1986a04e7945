import { z } from 'zod';
import { type Permission, prints, reads, readsPersons } from '#kernel/contract/procedure.ts';
import { stepProcedures } from '#kernel/contract/step-procedures.ts';
import { filterOf, listInput, pageOf } from '#kernel/page.ts';
import type { Process } from '#kernel/process.ts';

const byId = z.object({ id: z.uuid() });

/** What every row of a list of records shows first. */
export const recordRow = z.object({
  id: z.uuid(),
  version: z.number().int(),
  number: z.string(),
  state: z.string(),
  title: z.string(),
});

/** What a list of records takes: its views, orders and conditions, and by a figure of the weekly report. */
export const recordListInput = <
  const V extends readonly [string, ...string[]],
  const S extends readonly [string, ...string[]],
  F extends z.ZodRawShape,
>(shape: {
  readonly views: V;
  readonly sorts: S;
  readonly filters: F;
}) => listInput({ ...shape, filters: { ...shape.filters, figure: filterOf.ids } });

/** What a form sends that makes a record: its own id, so that the same form sent twice makes one, and the ticket it came from. */
export const madeByForm = { id: z.uuid().optional(), ticketId: z.uuid().nullable().default(null) };

/**
 * What every process with a list and a paper answers: the list and how many stand in each view, a record's page and its paper,
 * and each step; to be spread into the feature's contract.
 */
export const recordProcedures = <P extends Process, A extends z.ZodType, R extends z.ZodType, V extends z.ZodType>(
  process: P,
  may: { readonly read: Permission; readonly handle: Permission },
  { asked, row, view }: { readonly asked: A; readonly row: R; readonly view: V },
) => ({
  list: readsPersons(may.read).input(asked).output(pageOf(row)),
  counts: reads(may.read).input(z.object({})).output(z.record(z.string(), z.number().int())),
  get: readsPersons(may.read).input(byId).output(view),
  printSlip: prints(may.handle).input(byId).output(z.file()),
  ...stepProcedures(process, view),
});
