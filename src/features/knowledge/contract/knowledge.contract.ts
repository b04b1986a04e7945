import { z } from 'zod';
import { downloads, reads, writes } from '#kernel/contract/procedure.ts';
import { stepProcedures } from '#kernel/contract/step-procedures.ts';
import { filterOf, listInput, pageOf } from '#kernel/page.ts';
import { knowledgePermissions, knowledgeProcess } from './knowledge.process.ts';
import {
  knowledgeAttachment,
  knowledgeEdition,
  knowledgeKinds,
  knowledgeRow,
  knowledgeStatuses,
  knowledgeView,
  newKnowledge,
} from './knowledge.ts';

export const knowledgeViews = ['all', 'knownErrors', 'articles', 'manuals', 'drafts'] as const;
export type KnowledgeViewName = (typeof knowledgeViews)[number];

export const knowledgeListInput = listInput({
  views: knowledgeViews,
  sorts: ['updatedAt', 'useCount', 'knowledgeNo'],
  filters: {
    kind: filterOf.choice(knowledgeKinds),
    status: filterOf.choice(knowledgeStatuses),
    category: filterOf.ids,
    model: filterOf.ids,
    software: filterOf.ids,
    system: filterOf.ids,
    updated: filterOf.days,
  },
});
export type KnowledgeListInput = z.infer<typeof knowledgeListInput>;

const byId = z.object({ id: z.uuid() });

/** A ticket's answer as the ticket's page sends it: this feature stands below tickets and reads nothing of theirs here. */
export const promotedAnswer = newKnowledge.extend({ ticketId: z.uuid() });
export type PromotedAnswer = z.infer<typeof promotedAnswer>;

export const knowledgeContract = {
  list: reads(knowledgePermissions.read).input(knowledgeListInput).output(pageOf(knowledgeRow)),
  get: reads(knowledgePermissions.read).input(byId).output(knowledgeView),
  /** One edition as it was: the desk's to see, as uses are. */
  getEdition: reads(knowledgePermissions.inside)
    .input(byId.extend({ edition: z.number().int().min(1) }))
    .output(knowledgeEdition),
  download: downloads(knowledgePermissions.read)
    .input(byId.extend({ fileId: z.uuid() }))
    .output(z.file()),
  create: writes(knowledgePermissions.write).input(newKnowledge).output(knowledgeView),
  promoteAnswer: writes(knowledgePermissions.write).input(promotedAnswer).output(knowledgeView),
  ...stepProcedures(knowledgeProcess, knowledgeView),
  attach: writes(knowledgePermissions.write)
    .input(byId.extend({ file: z.file() }))
    .output(knowledgeAttachment),
};
