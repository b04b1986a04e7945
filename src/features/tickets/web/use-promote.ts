import { promoteAnswer } from '#features/knowledge/web/knowledge.client.public.ts';
import type { DetailAction } from '#ui/detail/detail-actions.tsx';
import { useNavigate } from '#ui/link.tsx';
import { useMay } from '#ui/session/me.ts';
import { showFailure, toast } from '#ui/toast-store.ts';
import { deskWords as words } from '../contract/desk.messages.ts';
import type { TicketView } from '../contract/ticket.ts';

/** ナレッジにする (§3-1): a solved ticket's answer becomes a draft for the next caller. None when it came from one. */
export function usePromote(ticket: TicketView | undefined): DetailAction[] {
  const navigate = useNavigate();
  const may = useMay('knowledge.write');
  const solved = ticket?.status === 'resolved' || ticket?.status === 'closed';
  if (!ticket || !may || !solved || ticket.knowledge || ticket.answer.trim() === '') return [];
  const told = { body: ticket.interview?.event ?? ticket.body };
  const promote = async () => {
    try {
      const made = await promoteAnswer({
        ticketId: ticket.id,
        kind: ticket.kind === 'fault' ? 'knownError' : 'article',
        title: ticket.subject.slice(0, 120),
        symptom: told.body.slice(0, 4000),
        cause: ticket.cause.text.slice(0, 4000),
        body: ticket.answer,
        categoryId: ticket.category?.id ?? null,
        pageCount: null,
        modelIds: ticket.asset ? [ticket.asset.modelId] : [],
        softwareIds: ticket.software ? [ticket.software.id] : [],
        topics: [],
        reflects: [],
        systemIds: ticket.businessSystem ? [ticket.businessSystem.id] : [],
      });
      toast(words.promoted(made.knowledgeNo));
      navigate(made.href);
    } catch (error) {
      showFailure(error);
    }
  };
  return [{ key: 'promote', word: words.promote, plain: true, onPress: () => void promote() }];
}
