import { z } from 'zod';
import { recordListInput, recordProcedures } from '#features/records/contract/record-procedures.ts';
import { downloads, exports, reads, writes } from '#kernel/contract/procedure.ts';
import { filterOf } from '#kernel/page.ts';
import { disposalProcess, disposalsPermissions as may } from './disposal.process.ts';
import { disposalDraft, disposalRow, disposalView, photoDraft } from './disposal.ts';
import { disposalClauseIds } from './disposal-clauses.data.ts';
import { validationDraft, validationRow } from './validation.ts';

export const disposalListInput = recordListInput({
  views: ['open', 'proposed', 'approved', 'certified', 'overdue', 'closed', 'all'],
  sorts: ['workOn', 'openedAt', 'number'],
  filters: { clause: filterOf.choice(disposalClauseIds), openedOn: filterOf.days },
});
export type DisposalListInput = z.infer<typeof disposalListInput>;
export type DisposalViewName = DisposalListInput['view'];

export const disposalsContract = {
  // 県 takes the certificate out itself.
  ...recordProcedures(
    disposalProcess,
    { read: may.read, handle: may.read },
    { asked: disposalListInput, row: disposalRow, view: disposalView },
  ),
  exportDisposals: exports(may.export).input(disposalListInput).output(z.file()),
  propose: writes(may.handle).input(disposalDraft).output(disposalView),
  attachPhoto: writes(may.handle)
    .input(photoDraft)
    .output(z.object({ fileId: z.uuid(), drives: z.number().int() })),
  photo: downloads(may.read)
    .input(z.object({ id: z.uuid(), fileId: z.uuid() }))
    .output(z.file()),
  validations: reads(may.read).input(z.object({})).output(z.array(validationRow)),
  recordValidation: writes(may.handle).input(validationDraft).output(z.array(validationRow)),
};
