import { z } from 'zod';
import { filterOf, listInput } from '#kernel/page.ts';
import { accountDraft, accountPatch, accountRole } from './account.ts';

/** What needs a second administrator, on an account with rights that an administrator lacks. */
export const changeKinds = ['create', 'revise', 'resetPassword', 'resetSecondFactor', 'disable', 'enable'] as const;
const changeKind = z.enum(changeKinds);
export type ChangeKind = z.infer<typeof changeKind>;

export const changeStates = ['waiting', 'confirmed', 'refused', 'withdrawn', 'expired'] as const;
const changeState = z.enum(changeStates);
export type ChangeState = z.infer<typeof changeState>;

const changeAction = z.enum(['confirm', 'refuse', 'withdraw']);
export type ChangeAction = z.infer<typeof changeAction>;

/** Why, for the one who confirms and the one who audits. */
export const changeReason = z.string().trim().min(1).max(200);

/** What is asked for, as its own door takes it. */
export const wantedChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('create'), draft: accountDraft }),
  z.object({ kind: z.literal('revise'), id: z.uuid(), version: z.number().int(), draft: accountPatch }),
  z.object({ kind: z.enum(['resetPassword', 'resetSecondFactor', 'disable', 'enable']), id: z.uuid() }),
]);
export type WantedChange = z.infer<typeof wantedChange>;

/** One change with who asked, who decided, and what the reader may do with it now. */
export const accountChange = z.object({
  id: z.uuid(),
  kind: changeKind,
  state: changeState,
  accountId: z.uuid().nullable(),
  username: z.string(),
  name: z.string(),
  role: accountRole,
  changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
  reason: z.string(),
  requestedByName: z.string(),
  requestedAt: z.string(),
  expiresOn: z.string(),
  decidedByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decidedReason: z.string().nullable(),
  actions: z.array(changeAction),
});
export type AccountChange = z.infer<typeof accountChange>;

/** `since`: asked for or decided since the reader last said that all was seen. */
export const changeViews = ['waiting', 'since', 'all'] as const;
export const changeListInput = listInput({
  views: changeViews,
  sorts: ['requestedAt'],
  filters: { kind: filterOf.choice(changeKinds) },
});
export type ChangeListInput = z.infer<typeof changeListInput>;

/** What stands above the pages of those who watch. */
export const changeNotice = z.object({
  waiting: z.number().int(),
  done: z.number().int(),
  seenAt: z.string().nullable(),
});
export type ChangeNotice = z.infer<typeof changeNotice>;
