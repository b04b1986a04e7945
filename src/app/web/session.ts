import { useQuery } from '@tanstack/react-query';
import type { accountsContract } from '#features/accounts/contract/accounts.contract.ts';
import type { ticketsContract } from '#features/tickets/contract/tickets.contract.ts';
import { featureClient } from '#ui/rpc/client.ts';
import { useMe } from '#ui/session/me.ts';

export const accounts = featureClient<typeof accountsContract>('accounts');
const tickets = featureClient<typeof ticketsContract>('tickets');

/** Signs in again in place after the session ended. Null when it worked, the server's words when it did not. */
export async function signInAgain(username: string, password: string): Promise<string | null> {
  const response = await fetch('/api/auth/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (response.ok) return null;
  const answer = (await response.json()) as { message?: string };
  return answer.message ?? '';
}

export async function signOut(): Promise<void> {
  await fetch('/api/auth/sign-out', { method: 'POST' });
  location.assign('/');
}

/** Unread mentions of the signed-in agent. */
export function useUnread(): number {
  const { agentId } = useMe();
  const { data } = useQuery({
    ...tickets.query.mentions.queryOptions({ input: { unreadOnly: true, limit: 1 } }),
    enabled: agentId !== null,
    refetchInterval: 60_000,
  });
  return data?.unread ?? 0;
}
