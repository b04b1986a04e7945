import { z } from 'zod';
import { deviceClassCodes } from '#features/catalog/contract/device-class.ts';
import { recordListInput, recordProcedures } from '#features/records/contract/record-procedures.ts';
import { exports, reads, writes } from '#kernel/contract/procedure.ts';
import { filterOf } from '#kernel/page.ts';
import { recallsPermissions as may, recallKinds, recallProcess } from './recall.process.ts';
import { recallDraft, recallRow, recallView, retirementDraft, retirementRow } from './recall.ts';

export const recallListInput = recordListInput({
  views: ['open', 'found', 'asked', 'returning', 'retired', 'overdue', 'closed', 'all'],
  sorts: ['foundOn', 'openedAt', 'number'],
  filters: {
    kind: filterOf.choice(recallKinds),
    deviceClass: filterOf.choice(deviceClassCodes),
    department: filterOf.ids,
    openedOn: filterOf.days,
  },
});
export type RecallListInput = z.infer<typeof recallListInput>;
export type RecallViewName = RecallListInput['view'];

export const recallsContract = {
  ...recordProcedures(recallProcess, may, { asked: recallListInput, row: recallRow, view: recallView }),
  exportRecalls: exports(may.export).input(recallListInput).output(z.file()),
  report: writes(may.report).input(recallDraft).output(recallView),
  retirements: reads(may.export).input(z.object({})).output(z.array(retirementRow)),
  retire: writes(may.retire).input(retirementDraft).output(z.array(retirementRow)),
};
