import { z } from 'zod';
import { agreedDay } from '#kernel/civil-date.ts';
import { permissions } from '#kernel/contract/procedure.ts';
import { defineProcess } from '#kernel/process.ts';

/** The auditor asks, the contractor's manager answers, 県 reads; only the auditor closes. */
export const findingPermissions = permissions('contract', {
  readFindings: ['manager', 'authority', 'auditor'],
  askFinding: ['auditor'],
  answerFinding: ['manager'],
});
const { askFinding: ask, answerFinding: answer } = findingPermissions;

const words = z.string().trim().min(1).max(2000);
/** What is asked, with the day by which it is answered. */
export const questionForm = z.object({ question: words, dueOn: agreedDay });

export const findingProcess = defineProcess('finding', {
  version: 1,
  letter: 'F',
  states: { asked: 'waiting', answered: 'active', closed: 'closed', withdrawn: 'closed' },
  initial: 'asked',
  open: ['asked', 'answered'],
  steps: {
    answer: { from: 'asked', to: 'answered', by: answer, form: z.object({ answer: words }), meets: ['answerDue'] },
    close: { from: 'answered', to: 'closed', by: ask, form: z.object({ result: words }) },
    askAgain: { from: 'answered', to: 'asked', by: ask, form: questionForm },
    withdraw: {
      from: ['asked', 'answered'],
      to: 'withdrawn',
      by: ask,
      form: z.object({ reason: words }),
      voids: ['answerDue'],
      binds: true,
    },
  },
});
export type FindingState = keyof typeof findingProcess.states & string;
