import type { Actor } from '#kernel/actor.ts';
import { dueWords } from '#kernel/deadline/due-view.ts';
import type { Process } from '#kernel/process.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { camelRow } from '#platform/db/row-case.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { contactView } from '../contract/contact.ts';
import type { ClockView, RecordEntryView, RecordPage } from '../contract/record.ts';
import { recordsWords as words } from '../contract/records.messages.ts';
import { recordsRefusals } from '../contract/records.refusals.ts';
import { isAsker } from './asker.public.ts';
import { courseOf } from './course.rules.ts';
import { nextOf } from './next.rules.ts';
import type { OwnTable } from './own-row.public.ts';
import {
  type AnyRecordKind,
  factsFor,
  type ProcessWords,
  type RecordHead,
  type RecordKind,
} from './record-kind.public.ts';
import { mayCorrect } from './record-notes.ts';
import { type RecordEntry, readParts } from './records.reads.ts';
import { stepViews } from './step-decision.rules.ts';

/** The part of a page that every process has: state, steps, clocks, 経過, files. `sharedOnly` for the one who asked. */
export async function recordPage<P extends Process, R extends RecordHead, F, T extends OwnTable>(
  ctx: Ctx,
  kind: RecordKind<P, R, F, T>,
  record: R,
  { sharedOnly = false } = {},
): Promise<RecordPage> {
  const { process, needs } = kind;
  const { taken, clocks, entries, files, contacts } = await readParts(ctx, record, sharedOnly);
  const facts = await factsFor(ctx, kind, record, taken);
  const processWords = kind.words as ProcessWords<Process>;
  const decision = { process, words: processWords, needs, facts, taken, record, actor: ctx.actor };
  const course = { ...decision, moves: sharedOnly ? taken.map(unnamed) : taken, clocks };
  const steps = stepViews(decision);
  return {
    id: record.id,
    version: record.version,
    entity: record.entity,
    number: record.number,
    state: record.state,
    stateWords: processWords.states[record.state] ?? record.state,
    isOpen: record.is_open,
    title: record.title,
    openedAt: record.opened_at,
    closedAt: record.closed_at,
    breached: record.breached,
    steps,
    next: nextOf(course, steps),
    course: courseOf(course),
    clocks: await clockViews(ctx, clocks, processWords),
    entries: entries.map((entry) => entryView(entry, processWords, ctx.actor)),
    files: files.map((file) => ({
      id: file.id,
      name: file.name,
      sizeBytes: Number(file.size_bytes),
      attachedAt: file.attached_at,
      shared: file.shared,
    })),
    contacts: contactView.array().parse(contacts.map(camelRow)),
  };
}

/**
 * A record in the actor's scope, with the part of its page that every process has: to who asked only what is shared.
 * @throws records.absent
 */
export async function readRecord<P extends Process, R extends RecordHead, F, T extends OwnTable>(
  ctx: Ctx,
  kind: RecordKind<P, R, F, T>,
  id: string,
) {
  const record = await kind.find(ctx, id);
  if (!record) throw recordsRefusals.absent();
  const sharedOnly = isAsker(ctx.actor);
  return { record, sharedOnly, page: await recordPage(ctx, kind, record, { sharedOnly }) };
}

/** The one who asked hears when, not which of the desk's people. */
const unnamed = <T extends { actor_name: string }>(move: T): T => ({ ...move, actor_name: '' });

type Clocks = Awaited<ReturnType<typeof readParts>>['clocks'];

async function clockViews(ctx: Ctx, clocks: Clocks, processWords: ProcessWords<Process>): Promise<ClockView[]> {
  if (clocks.length === 0) return [];
  const moment = { now: ctx.clock.now(), calendar: await readCalendar(ctx.tx) };
  return clocks.map((clock) => ({
    kind: clock.kind,
    label: processWords.clocks?.[clock.kind] ?? clock.kind,
    state: clockState(clock),
    dueAt: clock.due_at,
    metAt: clock.met_at,
    due: clock.met_at || clock.paused_at ? null : dueWords(clock, moment),
  }));
}

function clockState(clock: { due_at: string; met_at: string | null; paused_at: string | null }): ClockView['state'] {
  if (clock.met_at) return clock.met_at > clock.due_at ? 'metLate' : 'met';
  return clock.paused_at ? 'paused' : 'running';
}

function entryView(entry: RecordEntry, { steps }: AnyRecordKind['words'], actor: Actor): RecordEntryView {
  const { step } = entry.data as { step?: string };
  return {
    id: entry.id,
    seq: entry.seq,
    at: entry.at,
    kind: entry.kind,
    title: (step ? steps[step] : entry.kind === 'correction' ? words.correction : null) ?? '',
    actorName: entry.actor_name,
    body: entry.body,
    shared: entry.shared,
    correctsId: entry.corrects_id,
    isCorrected: Boolean(entry.corrected),
    mayCorrect: mayCorrect(actor, entry) && !entry.corrected,
    calls: Boolean(entry.calls),
  };
}
