import type { Ctx } from '#platform/use-case/context.ts';
import { recordsRefusals as refused } from '../contract/records.refusals.ts';
import { findReadable } from './records.reads.ts';
import { relatedRecords } from './related.public.ts';

/** 関連: others of the same device, of the ticket it came from; those the actor may see. @throws records.absent */
export async function relatedTo(ctx: Ctx, { id }: { id: string }) {
  if (!(await findReadable(ctx, id))) throw refused.absent();
  return relatedRecords(ctx, id);
}
