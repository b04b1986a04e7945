import { z } from 'zod';
import { recordListInput, recordProcedures } from '#features/records/contract/record-procedures.ts';
import { exports, writes } from '#kernel/contract/procedure.ts';
import { filterOf } from '#kernel/page.ts';
import { disposalProcess, disposalsPermissions as may } from './disposal.process.ts';
import { disposalDraft, disposalRow, disposalView } from './disposal.ts';
import { disposalClauseIds } from './disposal-clauses.data.ts';

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
};
