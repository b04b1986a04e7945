import type { RecordKind } from '#features/records/server/record-kind.public.ts';
import type { Refused } from '#kernel/refusal.ts';
import { possessionProcess } from '../contract/possession.process.ts';
import type { PossessionHolder } from '../contract/tokens.contract.ts';
import { tokensWords as words } from '../contract/tokens.messages.ts';
import { tokensRefusals as refused } from '../contract/tokens.refusals.ts';
import { findCheck, listHolders } from './possession.reads.ts';
import type { PossessionRecord } from './tokens.repo.ts';
import { possessionRecords } from './tokens.scope.public.ts';

/** Who owes an answer still. */
export const unanswered = (holders: readonly PossessionHolder[]) =>
  holders.filter(({ state }) => state === 'open' || state === 'absent');

interface Facts {
  readonly holders: readonly PossessionHolder[];
}

export const possessionKind: RecordKind<typeof possessionProcess, PossessionRecord, Facts, 'possession_checks'> = {
  process: possessionProcess,
  words,
  table: 'possession_checks',
  scope: possessionRecords,
  href: (id) => `/tokens/checks/${id}`,
  find: findCheck,
  facts: async (ctx, check) => ({ holders: await listHolders(ctx, check) }),
  needs: {
    answered: ({ holders }): Refused | null => {
      const left = unanswered(holders).length;
      return left > 0 ? refused.unanswered({ left }) : null;
    },
  },
  clocks: {},
};
