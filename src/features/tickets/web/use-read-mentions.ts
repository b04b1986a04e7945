import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMe } from '#ui/session/me.ts';
import { tickets } from './tickets.client.public.ts';

/** Being on a ticket's page is having read what one was called for there. */
export function useReadMentions(ticketId: string): void {
  const { agentId } = useMe();
  const client = useQueryClient();
  const unread = tickets.query.mentions.queryOptions({ input: { unreadOnly: true, limit: 50 } });
  const { data } = useQuery({ ...unread, enabled: agentId !== null });
  const here = (data?.rows ?? []).filter((mention) => mention.ticketId === ticketId).map((mention) => mention.id);
  const key = here.join();
  useEffect(() => {
    if (key === '') return;
    // A notice that could not be marked stays in the list and is marked the next time.
    void tickets.call
      .readMentions({ ids: key.split(',') })
      .then(() => client.invalidateQueries({ queryKey: tickets.query.mentions.key() }))
      .catch(() => {});
  }, [key, client]);
}
