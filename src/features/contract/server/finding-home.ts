import { waitingLine } from '#features/records/server/home-line.public.ts';
import { recordsOf } from '#features/records/server/related.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type HomeBlock, linesOfBlock } from '#platform/use-case/home-blocks.ts';
import { findingsWords as words } from '../contract/findings.messages.ts';
import { findingKind } from './finding.kind.ts';

/** 監査の指摘 on the auditor's home: what was answered waits to be closed, what was asked is on its way. */
export async function findingHome(ctx: Ctx): Promise<readonly HomeBlock[]> {
  if (ctx.actor.role !== 'auditor') return [];
  const open = (await recordsOf(ctx, findingKind.process.entity)).filter(({ isOpen }) => isOpen).toReversed();
  const block = (key: string, kind: HomeBlock['kind'], title: string, state: string): HomeBlock => {
    const records = open.filter((record) => record.state === state);
    const lines = records.slice(0, linesOfBlock).map(waitingLine);
    return { key, kind, title, count: records.length, allHref: '/contract/findings', lines };
  };
  return [
    block('findingsAnswered', 'waiting', words.answered, 'answered'),
    block('findingsAsked', 'course', words.waiting, 'asked'),
  ];
}
