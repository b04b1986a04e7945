import { today } from '#kernel/calendar/civil.ts';
import { pdfFile } from '#platform/documents/pdf-file.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { approvalsWords as words } from '../contract/approvals.messages.ts';
import { getApproval } from './read-approvals.ts';

const template = new URL('./documents/approval.typ', import.meta.url);

/** 承認書: what changed and why, with the boxes of 承認・確認・起案. @throws records.absent */
export async function printApproval(input: { id: string }, call: StagedCall): Promise<File> {
  const approval = await call.read(async (ctx) => {
    const found = await getApproval(ctx, input);
    ctx.audit.record({ action: 'approvals.printPdf', entity: 'approval', entityId: found.id });
    return found;
  });
  const { columns, facts } = { columns: words.columns, facts: words.facts };
  const data = {
    title: words.paper.title,
    number: approval.number,
    date: approval.openedAt,
    boxes: approval.stamps.toReversed().map(({ label, name, at }) => ({ label, name, date: at ? today(at) : '' })),
    facts: [
      { label: columns.title, value: approval.title, wide: true },
      { label: facts.why, value: approval.reason, wide: true },
      { label: columns.state, value: approval.stateWords, wide: false },
      { label: columns.dueOn, value: approval.dueOn, wide: false },
    ],
    columns: words.paper.columns.map((title, index) => ({ title, width: index === 0 ? 1 : 3 })),
    changes: approval.changes.map(({ label, before, after }) => [label, before || words.changes.none, after]),
  };
  const name = words.paper.file(approval.number);
  return pdfFile(await call.services.renderDocument(template, data, { title: name }), name);
}
