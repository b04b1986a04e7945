import { z } from 'zod';
import { approvalAsk } from '#features/approvals/contract/approval.ts';
import { deskRoles, overseers } from '#kernel/actor.ts';
import { permissions } from '#kernel/contract/procedure.ts';
import { defineProcess, type StepOf } from '#kernel/process.ts';
import { knowledgeDraft, manualReview } from './knowledge.ts';

export const knowledgePermissions = permissions('knowledge', {
  /** 所属担当者 and 職員 see published FAQ and manuals only: see the scope. */
  read: [...overseers, 'coordinator', 'staff'],
  write: deskRoles,
  /** Drafts, editions and uses. */
  inside: overseers,
});
const { write } = knowledgePermissions;

const nothing = z.object({});
const reason = z.object({ reason: z.string().trim().min(1).max(400) });

/** 下書き → 公開中 ⇄ 公開終了. What 県 looks at is not written in; a manual is published by what 県 answers (§4-5). */
export const knowledgeProcess = defineProcess('knowledge', {
  version: 1,
  // Numbered by kind: KE, FA, MN.
  letter: '',
  states: { draft: 'new', published: 'plain', retired: 'closed' },
  initial: 'draft',
  open: ['draft'],
  steps: {
    askApproval: {
      from: ['draft', 'published'],
      by: write,
      form: approvalAsk,
      when: ['notWaiting', 'unapproved'],
      needs: ['text'],
    },
    publish: {
      from: ['draft', 'retired'],
      to: 'published',
      by: write,
      form: nothing,
      when: ['notWaiting', 'approved'],
      needs: ['text'],
      binds: true,
    },
    revise: { from: ['draft', 'published'], by: write, form: knowledgeDraft, when: ['notWaiting'] },
    review: { from: 'published', by: write, form: manualReview, when: ['notWaiting', 'kept'], needs: ['shown'] },
    attach: { from: ['draft', 'published'], by: write, form: nothing, own: true, when: ['notWaiting'] },
    retire: { from: 'published', to: 'retired', by: write, form: reason, when: ['notWaiting'], binds: true },
  },
});
export type KnowledgeStep = StepOf<typeof knowledgeProcess>;
