import { z } from 'zod';
import { civilDate } from '#kernel/civil-date.ts';
import { countOf, permissions, reads, readsPersons, writes } from '#kernel/contract/procedure.ts';
import { bookingCalendar, freeAsked, freeThing } from './booking.ts';
import { kitDraft, kitView } from './kit.ts';
import { loanPools } from './loan-pools.data.ts';

export const bookingsPermissions = permissions('bookings', {
  ask: ['manager', 'agent', 'coordinator', 'staff'],
  read: ['manager', 'agent'],
  keep: ['manager', 'agent'],
});
const may = bookingsPermissions;

export const bookingsContract = {
  calendar: readsPersons(may.read, countOf('bars'))
    .input(z.object({ pool: z.enum(loanPools), from: civilDate, days: z.number().int().min(1).max(31) }))
    .output(bookingCalendar),
  /** Things of a pool that are free in the whole time. */
  freeThings: reads(may.ask).input(freeAsked).output(z.array(freeThing)),
  kits: readsPersons(may.read).input(z.object({})).output(z.array(kitView)),
  keepKit: writes(may.keep).input(kitDraft).output(kitView),
};
