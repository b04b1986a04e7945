import { z } from 'zod';
import { overseers } from '#kernel/actor.ts';
import { downloads, permissions, reads, writes } from '#kernel/contract/procedure.ts';
import { recordFileView, recordLine } from './record.ts';

export const recordsPermissions = permissions('records', {
  read: [...overseers, 'coordinator', 'staff'],
  note: ['manager', 'agent', 'authority', 'coordinator', 'staff'],
});

const note = z.object({
  id: z.uuid(),
  /** Given by the form, so that the same one sent twice is written once. */
  entryId: z.uuid().optional(),
  body: z.string().trim().min(1).max(4000),
  shared: z.boolean().default(false),
  correctsId: z.uuid().nullish(),
});

export const recordsContract = {
  related: reads(recordsPermissions.read)
    .input(z.object({ id: z.uuid() }))
    .output(z.object({ total: z.number().int(), rows: z.array(recordLine) })),
  addEntry: writes(recordsPermissions.note)
    .input(note)
    .output(z.object({ entryId: z.uuid() })),
  attach: writes(recordsPermissions.note)
    .input(z.object({ id: z.uuid(), entryId: z.uuid().optional(), file: z.file(), shared: z.boolean().default(false) }))
    .output(recordFileView),
  seeMentions: writes(recordsPermissions.read)
    .input(z.object({ id: z.uuid() }))
    .output(z.object({ seen: z.boolean() })),
  download: downloads(recordsPermissions.read)
    .input(z.object({ id: z.uuid(), fileId: z.uuid() }))
    .output(z.file()),
};
