import type { Desk } from '../browser.ts';
import { mark, next } from './visit.ts';

interface Written {
  readonly id: string;
  readonly version: number;
  readonly knowledgeNo: string;
  readonly title: string;
  readonly approval: { readonly id: string } | null;
}

/** Written by whoever sits at the desk: a draft. */
export const ownKnowledge = (desk: Desk, kind: 'article' | 'manual' = 'article', over: object = {}): Promise<Written> =>
  desk.call('knowledge.create', {
    kind,
    title: `${mark}の手順${next()}`,
    body: '1. 開く。',
    categoryId: null,
    ...over,
  });

export const published = async (desk: Desk, over: object = {}): Promise<Written> => {
  const { id, version } = await ownKnowledge(desk, 'article', over);
  return desk.call('knowledge.publish', { id, version, form: {} });
};

/** A manual whose approval is asked for: the approval's id. */
export async function askedApproval(desk: Desk): Promise<string> {
  const { id, version } = await ownKnowledge(desk, 'manual');
  const { today } = await desk.call<{ today: string }>('accounts.me', undefined);
  const form = { reason: mark, dueOn: today, approverId: null, standInId: null };
  const asked = await desk.call<Written>('knowledge.askApproval', { id, version, form });
  return asked.approval?.id ?? '';
}

type DeskOf = (who: string) => Promise<Desk>;

/** Checked by the manager: it is 県's turn. */
export async function checkedApproval(deskOf: DeskOf): Promise<string> {
  const id = await askedApproval(await deskOf('ito'));
  await stepOf(await deskOf('mizuno'), id, 'check');
  return id;
}

async function stepOf(desk: Desk, id: string, name: string): Promise<{ link: string }> {
  const { version } = await desk.call<{ version: number }>('approvals.get', { id });
  return desk.call(`approvals.${name}`, { id, version, form: {} });
}

/** The page of a manual that 県 approved. */
export async function approvedManual(deskOf: DeskOf): Promise<string> {
  return (await stepOf(await deskOf('mori'), await checkedApproval(deskOf), 'approve')).link;
}
