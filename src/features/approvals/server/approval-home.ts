import { holds } from '#platform/rpc/holds.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type HomeBlock, type HomePress, linesOfBlock, plainLine } from '#platform/use-case/home-blocks.ts';
import { approvalsPermissions } from '../contract/approval.process.ts';
import { approvalsWords as words } from '../contract/approvals.messages.ts';
import { readMyTurn } from './approval-home.reads.ts';

interface Asked {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly title: string;
}

/** 承認 or 差し戻す where it stands, with the question that names it. */
function press(step: 'approve' | 'returnIt', form: object, reason: string | undefined, asked: Asked): HomePress {
  return {
    call: `approvals.${step}`,
    input: { id: asked.id, version: asked.version, form },
    label: words.home.steps[step],
    ask: {
      words: words.asks[step](asked),
      go: words.steps[step],
      ...(reason && { text: { name: 'reason', label: reason, max: 400 } }),
    },
    said: words.done[step](asked),
  };
}

/** What waits for 県 to be approved, on its home. */
export async function approvalHome(ctx: Ctx): Promise<readonly HomeBlock[]> {
  if (!holds(ctx.actor, approvalsPermissions.decide)) return [];
  const rows = await readMyTurn(ctx, linesOfBlock);
  const lines = rows.map((row) => ({
    ...plainLine,
    id: row.id,
    href: `/approvals/${row.id}`,
    number: row.number,
    title: row.title,
    note: words.home.note(row.subject_kind, row.reason),
    byName: row.created_by_name,
    since: row.opened_at,
    waitsOpenDays: true,
    deadline: row.next_due_at && row.next_warn_at ? { due_at: row.next_due_at, warn_at: row.next_warn_at } : null,
    press: press('approve', { note: '' }, undefined, row),
    otherPress: press('returnIt', {}, words.form.reason, row),
  }));
  const count = rows[0]?.total ?? 0;
  const block = { key: 'approvals', kind: 'waiting', title: words.noun, hint: words.home.hint, order: 3 } as const;
  return [{ ...block, count, allHref: '/approvals', lines }];
}
