import { useQuery } from '@tanstack/react-query';
import type { accountsContract } from '#features/accounts/contract/accounts.contract.ts';
import { signOut } from '#features/accounts/web/sign-in.ts';
import type { ticketsContract } from '#features/tickets/contract/tickets.contract.ts';
import { dropAllDrafts } from '#ui/form/use-draft.tsx';
import { dropRecents } from '#ui/palette/recents.ts';
import { featureClient } from '#ui/rpc/client.ts';
import { useMe } from '#ui/session/me.ts';

export const accounts = featureClient<typeof accountsContract>('accounts');
const tickets = featureClient<typeof ticketsContract>('tickets');

/** Desks are shared: what was typed and not sent does not wait for the next person. */
export async function leave(): Promise<void> {
  dropAllDrafts();
  dropRecents();
  await signOut();
}

/** Unread mentions of the signed-in agent. */
export function useUnread(): number {
  const { agentId } = useMe();
  const { data } = useQuery({
    ...tickets.query.mentions.queryOptions({ input: { unreadOnly: true, limit: 50 } }),
    enabled: agentId !== null,
    refetchInterval: 60_000,
  });
  return data?.unread ?? 0;
}
