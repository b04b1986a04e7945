import { recordScope } from '#platform/scope/record-scope.ts';
import { categoriesPermissions as may } from '../contract/categories.contract.ts';

export const categoryRecords = recordScope({
  kind: 'ticketCategory',
  table: 'ticket_categories',
  calledBy: 'name',
  readBy: [may.read],
});

export const answerTemplateRecords = recordScope({
  kind: 'answerTemplate',
  table: 'answer_templates',
  calledBy: 'title',
  readBy: [may.readTemplates],
});
