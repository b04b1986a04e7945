import type { RecordKind } from '#features/records/server/record-kind.public.ts';
import type { IsoDate } from '#kernel/calendar/civil.ts';
import type { DeadlineRule } from '#kernel/deadline/deadline-rule.ts';
import type { Refused } from '#kernel/refusal.ts';
import { instructionProcess } from '../contract/instruction.process.ts';
import type { InstructionItem } from '../contract/mobile.contract.ts';
import { mobileWords as words } from '../contract/mobile.messages.ts';
import { mobileRefusals as refused } from '../contract/mobile.refusals.ts';
import { findInstruction, listItems } from './instruction.reads.ts';
import type { InstructionRecord } from './mobile.repo.ts';
import { instructionRecords } from './mobile.scope.public.ts';

/** Devices that owe an answer still. */
export const unanswered = (items: readonly InstructionItem[]) =>
  items.filter(({ doneAt, declinedAt }) => doneAt === null && declinedAt === null);

/** The day 県 named, with a warning before it. */
export const dueOf = (date: IsoDate): DeadlineRule => ({ kind: 'fixedDate', date, warnMinutes: [480] });

interface Facts {
  readonly items: readonly InstructionItem[];
}

export const instructionKind: RecordKind<typeof instructionProcess, InstructionRecord, Facts, 'instructions'> = {
  process: instructionProcess,
  words,
  table: 'instructions',
  scope: instructionRecords,
  href: (id) => `/mobile/instructions/${id}`,
  find: findInstruction,
  facts: async (ctx, instruction) => ({ items: await listItems(ctx, instruction) }),
  needs: {
    answered: ({ items }): Refused | null => {
      const left = unanswered(items).length;
      return left > 0 ? refused.unanswered({ left }) : null;
    },
  },
  clocks: { instructionDue: ({ due_on }) => dueOf(due_on) },
};
