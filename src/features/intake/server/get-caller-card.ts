import { ticketsRefusals as refused } from '#features/tickets/contract/tickets.refusals.ts';
import { today } from '#kernel/calendar/civil.ts';
import { fiscalYear, fiscalYearLabel } from '#kernel/calendar/periods.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { CallerCard, CardBlock } from '../contract/caller.ts';
import { foundWords as words } from '../contract/found.messages.ts';
import {
  countOpenOfDepartment,
  readCoordinators,
  readDevices,
  readHistory,
  readOpenTickets,
  readPerson,
} from './caller-card.reads.ts';
import { callerCardSlot } from './intake-slots.public.ts';

const historyLength = 5;

/** Who is calling: person, devices, what is open, what was asked before, whom the 所属 has. @throws requesterAbsent */
export async function getCallerCard(ctx: Ctx, input: { staffMemberId: string }): Promise<CallerCard> {
  const person = await readPerson(ctx, input.staffMemberId);
  if (!person) throw refused.requesterAbsent();
  const year = fiscalYear(today(ctx.clock.now()));
  const history = await readHistory(ctx, person.id, year, historyLength);
  return {
    ...person,
    devices: await readDevices(ctx, person.id),
    blocks: await readBlocks(ctx, person.id),
    openTickets: await readOpenTickets(ctx, person.id),
    history: { label: words.historyLabel(fiscalYearLabel(year)), ...history },
    department: {
      coordinators: await readCoordinators(ctx, person.departmentId),
      openCount: await countOpenOfDepartment(ctx, person.departmentId),
    },
  };
}

async function readBlocks(ctx: Ctx, staffMemberId: string): Promise<CardBlock[]> {
  const blocks: CardBlock[] = [];
  for (const read of callerCardSlot.fillings()) {
    const block = await read(ctx, staffMemberId);
    if (block) blocks.push(block);
  }
  return blocks;
}
