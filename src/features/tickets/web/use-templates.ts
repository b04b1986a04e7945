import { useQuery } from '@tanstack/react-query';
import type { TemplateDraft } from '../contract/ticket-draft.ts';
import { tickets } from './tickets.client.ts';

/** 定型文 of one use, as the menu of a text box wants them. */
export function useTemplates(use: TemplateDraft['use']) {
  const { data } = useQuery({ ...tickets.query.templates.queryOptions({ input: { use } }), staleTime: 600_000 });
  return (data ?? []).map((template) => ({ label: template.title, text: template.body }));
}
