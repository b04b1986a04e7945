import type { AssetRelatedProvider } from '#features/assets/server/asset-related.public.ts';
import type { CardBlock } from '#features/intake/contract/caller.ts';
import type { StaffRelatedProvider } from '#features/people/server/people.slots.public.ts';
import type { RecordLine } from '#features/records/contract/record.ts';
import { recordsWords } from '#features/records/contract/records.messages.ts';
import { listOf, recordsAbout } from '#features/records/server/related.public.ts';
import type { RelatedBlock } from '#features/tickets/contract/ticket-parts.ts';
import { toCivil, today } from '#kernel/calendar/civil.ts';
import { formatWareki } from '#kernel/wareki.ts';
import type { Ctx } from '#platform/use-case/context.ts';

// Records of every process on the pages of what they are about, once for all: each in the reader's own scope.

/** The processes that are there, by their own names. */
const nounsOf = (lines: readonly RecordLine[]) => [...new Set(lines.map(({ noun }) => noun))];

/** 貸出 and the like on the page of a 機器: a section for each process. */
export const deviceRecords: AssetRelatedProvider = async (ctx, asset) => {
  const lines = await recordsAbout(ctx, { asset: asset.id });
  return {
    sections: nounsOf(lines).map((noun) => {
      const own = lines.filter((line) => line.noun === noun);
      const items = own.map((line) => ({
        no: line.number,
        href: line.href,
        title: line.title,
        on: today(line.openedAt),
        state: { tone: line.tone, word: line.stateWords },
      }));
      return { key: own[0]?.entity ?? noun, title: noun, count: own.length, allHref: null, items };
    }),
  };
};

/** The same on the page of a 職員. */
export const staffRecords: StaffRelatedProvider = async (ctx, staffMemberId) => {
  const lines = await recordsAbout(ctx, { requester: staffMemberId });
  if (lines.length === 0) return null;
  return {
    key: 'records',
    title: recordsWords.nouns(nounsOf(lines)),
    href: listOf(lines[0]?.href ?? '/'),
    count: lines.length,
    rows: lines.map((line) => ({
      id: line.id,
      code: line.number,
      title: line.title,
      note: formatWareki(toCivil(line.openedAt).date),
      state: line.stateWords,
      href: line.href,
    })),
  };
};

/** The same on a ticket. */
export async function ticketRecords(ctx: Ctx, ticketId: string): Promise<RelatedBlock | null> {
  const lines = await recordsAbout(ctx, { ticket: ticketId });
  if (lines.length === 0) return null;
  const rows = lines.map((line) => ({
    number: line.number,
    href: line.href,
    device: line.noun,
    what: line.title,
    handOver: line.dueAt ? formatWareki(today(line.dueAt)) : '',
    tone: line.tone === 'new' ? ('received' as const) : line.tone,
    state: line.stateWords,
  }));
  return { title: recordsWords.nouns(nounsOf(lines)), rows };
}

/** What is open for the one who calls, on the caller's card. */
export async function callerRecords(ctx: Ctx, staffMemberId: string): Promise<CardBlock | null> {
  const open = (await recordsAbout(ctx, { requester: staffMemberId })).filter(({ isOpen }) => isOpen);
  if (open.length === 0) return null;
  const lines = open.map((line) => ({
    code: line.number,
    href: line.href,
    text: line.stateWords,
    end: line.dueAt ? formatWareki(today(line.dueAt)) : '',
  }));
  return { title: recordsWords.nouns(nounsOf(open)), lines };
}
