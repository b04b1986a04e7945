import { z } from 'zod';
import { deskRoles } from '#kernel/actor.ts';
import { permissions, prints, reads, readsPersons } from '#kernel/contract/procedure.ts';
import { deskQueue, scanInput, scanned } from './counter.ts';

export const counterPermissions = permissions('counter', { use: deskRoles });

export const counterContract = {
  scan: readsPersons(counterPermissions.use).input(scanInput).output(scanned),
  queue: reads(counterPermissions.use).input(z.object({})).output(deskQueue),
  printDeskCard: prints(counterPermissions.use).input(z.object({})).output(z.file()),
};
