import { openRecord } from '#features/records/server/open-record.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { onDay } from '#kernel/deadline/agreed-rules.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { PossessionDraft, PossessionView } from '../contract/tokens.contract.ts';
import { tokensWords as words } from '../contract/tokens.messages.ts';
import { tokensRefusals as refused } from '../contract/tokens.refusals.ts';
import { getCheck } from './get-check.ts';
import { possessionKind } from './possession.kind.ts';
import { findCheck, findRunningCheck } from './possession.reads.ts';
import { lentTokens } from './tokens.reads.ts';
import { insertHolders, lockChecks } from './tokens.repo.ts';

/**
 * 所持確認を始める: everyone who has a token now is to be asked by a day (§10-5). The same form sent twice makes one.
 * @throws tokens.running, tokens.pastDue, tokens.noTokens
 */
export async function startCheck(ctx: Ctx, draft: PossessionDraft): Promise<PossessionView> {
  const known = draft.id ? await findCheck(ctx, draft.id) : undefined;
  if (known) return getCheck(ctx, { id: known.id });
  await lockChecks(ctx);
  const running = await findRunningCheck(ctx);
  if (running) throw refused.running(running);
  const fromOn = today(ctx.clock.now());
  if (draft.dueOn < fromOn) throw refused.pastDue();
  const items = await lentTokens(ctx);
  if (items.length === 0) throw refused.noTokens();
  const { id } = await openRecord(
    ctx,
    possessionKind,
    {
      id: draft.id,
      title: draft.title,
      clocks: { checkDue: onDay(draft.dueOn) },
      entry: { body: words.started(items.length) },
      action: 'tokens.startCheck',
      row: { from_on: fromOn, due_on: draft.dueOn, running: true },
    },
    (made) => insertHolders(ctx, made, items),
  );
  return getCheck(ctx, { id });
}
