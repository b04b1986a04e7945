import { today } from '#kernel/calendar/civil.ts';
import { addOpenDays } from '#kernel/calendar/open-days.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import { oneTimeHalf } from '#platform/auth/one-time-password.ts';
import { sealWord } from '#platform/auth/second-factor.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { StaleVersion } from '#platform/db/update-versioned.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Account, AccountDraft } from '../contract/account.ts';
import type { AccountChange, WantedChange } from '../contract/account-change.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { isGuarded, needsSecond, needsSecondToRevise } from './accounts.policy.ts';
import { findAccount, lockAdministrators } from './accounts.repo.ts';
import { factorKey } from './accounts.slots.ts';
import { getChange } from './changes.reads.ts';
import { type ChangeFacts, insertChange } from './changes.repo.ts';
import { refuseTakenNames } from './create-account.ts';
import { requireAction, requireRole } from './require-action.ts';
import { type Revision, requireRevision } from './revise-account.ts';

/** 開庁日 that a request waits, the day it is made not counted. */
const patience = 3;

/** What is asked for, and whether its carrying out gives a first password, of which each of the two shows one half. */
interface Wanted extends ChangeFacts {
  readonly freshPassword: boolean;
}

/**
 * 二人目の確認を依頼: nothing happens yet. Of a first password the requester sees the first half, this once.
 * @throws what the act itself throws, accounts.secondNotNeeded, accounts.noSecond, accounts.alreadyRequested
 */
export async function requestChange(
  { reason, change }: { reason: string; change: WantedChange },
  call: StagedCall,
): Promise<{ change: AccountChange; half: string | null }> {
  const half = oneTimeHalf();
  const sealed = await sealWord(factorKey(), half);
  return call.answer(async (ctx) => {
    const wanted = await factsOf(ctx, change);
    await refuseWithoutSecond(ctx, wanted.accountId);
    const expiresOn = addOpenDays(await readCalendar(ctx.tx), today(ctx.clock.now()), patience);
    const firstHalf = wanted.freshPassword ? sealed : null;
    const row = await insertChange(ctx, wanted, { reason, expiresOn, firstHalf });
    if (!row) throw accountsRefusals.alreadyRequested();
    const changes = { kind: [null, wanted.kind], account: [null, wanted.name], ...wanted.changes } as const;
    ctx.audit.record({
      action: 'accounts.requestChange',
      entity: 'accountChange',
      entityId: row.id,
      changes,
      reason,
    });
    return { change: await getChange(ctx, row.id), half: wanted.freshPassword ? half : null };
  });
}

function factsOf(ctx: Ctx, change: WantedChange): Promise<Wanted> {
  if (change.kind === 'create') return creation(ctx, change.draft);
  return change.kind === 'revise' ? revision(ctx, change) : act(ctx, change);
}

async function creation(ctx: Ctx, draft: AccountDraft): Promise<Wanted> {
  requireRole(ctx, draft.role);
  if (!isGuarded(draft.role)) throw accountsRefusals.secondNotNeeded();
  await refuseTakenNames(ctx, draft);
  const { username, name, role } = draft;
  const changes = changesBetween(null, draft);
  return {
    kind: 'create',
    accountId: null,
    username,
    name,
    role,
    draft,
    changes,
    seenVersion: null,
    freshPassword: true,
  };
}

async function revision(ctx: Ctx, wanted: Revision): Promise<Wanted> {
  const before = await requireRevision(ctx, wanted);
  const { id, version, draft } = wanted;
  if (!needsSecondToRevise(before, draft)) throw accountsRefusals.secondNotNeeded();
  if (before.version !== version) {
    throw new StaleVersion('accounts_users', id, (await findAccount(ctx, id)) ?? null);
  }
  const changes = changesBetween(before, draft);
  // One administrator alone may know the password of an ordinary account: it must not carry more rights tomorrow.
  const freshPassword = !isGuarded(before.role) && isGuarded(draft.role);
  return { ...subject(before), kind: 'revise', role: draft.role, draft, changes, seenVersion: version, freshPassword };
}

type Act = Extract<WantedChange, { kind: 'resetPassword' | 'resetSecondFactor' | 'disable' | 'enable' }>;

async function act(ctx: Ctx, { kind, id }: Act): Promise<Wanted> {
  const account = await requireAction(ctx, id, kind === 'resetSecondFactor' ? 'revise' : kind);
  if (!needsSecond(account.role, kind)) throw accountsRefusals.secondNotNeeded();
  const { role } = account;
  const freshPassword = kind === 'resetPassword';
  return { ...subject(account), kind, role, draft: null, changes: {}, seenVersion: null, freshPassword };
}

const subject = ({ id, username, name }: Account) => ({ accountId: id, username, name });

/** Somebody else has to be there who can confirm it: not the actor, not the one it is done to. @throws accounts.noSecond */
async function refuseWithoutSecond(ctx: Ctx, accountId: string | null): Promise<void> {
  const working = await lockAdministrators(ctx);
  if (!working.some((id) => id !== ctx.actor.id && id !== accountId)) throw accountsRefusals.noSecond();
}
