import type { Actor } from '#kernel/actor.ts';
import type { InspectedFile } from '#platform/files/inspect-bytes.ts';
import { giveFile, takeInFile } from '#platform/files/staged-file.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { recordsWords as words } from '../contract/records.messages.ts';
import { recordsRefusals as refused } from '../contract/records.refusals.ts';
import { findReadable, listFiles, unscopedEntry, unscopedFileOf } from './records.reads.ts';
import { insertFile, insertRecordEntries, markMentionsRead } from './records.repo.ts';

interface Note {
  readonly id: string;
  readonly entryId?: string | undefined;
  readonly body: string;
  readonly shared: boolean;
  readonly correctsId?: string | null | undefined;
}

const isAsker = (ctx: Ctx) => ctx.actor.role === 'staff' || ctx.actor.role === 'coordinator';

async function expectReadable(ctx: Ctx, id: string) {
  const record = await findReadable(ctx, id);
  if (!record) throw refused.absent();
  return record;
}

/** Words are put right by who wrote them; what a step or the clock wrote stands, and the step's own way back takes it back. */
export const mayCorrect = (actor: Pick<Actor, 'id'>, line: { kind: string; actor_id: string | null }): boolean =>
  (line.kind === 'note' || line.kind === 'correction') && line.actor_id === actor.id;

/** 経過を記録, or 訂正 of a line of one's own. The same one sent twice is written once. @throws records.absent, entryAbsent, notYours */
export async function addRecordEntry(ctx: Ctx, note: Note): Promise<{ entryId: string }> {
  const record = await expectReadable(ctx, note.id);
  const known = note.entryId ? await unscopedEntry(ctx, note.entryId) : undefined;
  if (known) {
    if (known.record_id !== record.id) throw refused.entryAbsent();
    return { entryId: known.id };
  }
  const corrected = note.correctsId ? await unscopedEntry(ctx, note.correctsId) : null;
  if (note.correctsId && corrected?.record_id !== record.id) throw refused.entryAbsent();
  if (corrected && !mayCorrect(ctx.actor, corrected)) throw refused.notYours();
  const shared = note.shared || isAsker(ctx);
  const kind = note.correctsId ? 'correction' : 'note';
  const entry = { id: note.entryId, kind, body: note.body, shared, correctsId: note.correctsId ?? undefined };
  const [written] = await insertRecordEntries(ctx, record, [entry]);
  if (!written) throw refused.absent();
  noteOf(ctx, record, 'records.addEntry', { entry: [null, note.body] });
  return { entryId: written.id };
}

interface Attaching {
  readonly id: string;
  readonly entryId?: string | undefined;
  readonly file: File;
  readonly shared: boolean;
}

/** What came of the same file before, under the id its form made. @throws records.entryAbsent for another line under that id */
async function findSentFile(ctx: Ctx, { id, entryId }: Attaching, { safeName }: InspectedFile) {
  const known = entryId ? await unscopedEntry(ctx, entryId) : undefined;
  if (!entryId || !known) return undefined;
  const file = await unscopedFileOf(ctx, await expectReadable(ctx, id), entryId);
  if (!file || known.actor_id !== ctx.actor.id || file.name !== safeName) throw refused.entryAbsent();
  return {
    id: file.id,
    name: file.name,
    sizeBytes: Number(file.size_bytes),
    attachedAt: file.attached_at,
    shared: file.shared,
  };
}

/**
 * 添付: the right is checked before the bytes are looked at and stored. The same one sent twice is attached once.
 * @throws records.absent, entryAbsent, files.*
 */
export function attachToRecord(input: Attaching, call: StagedCall) {
  return takeInFile(input.file, call, {
    expect: (ctx) => expectReadable(ctx, input.id),
    sent: (ctx, file) => findSentFile(ctx, input, file),
    keep: async (ctx, file, record) => {
      const shared = input.shared || isAsker(ctx);
      const entry = { id: input.entryId, kind: 'attached', body: words.attached(file.name), shared };
      const [written] = await insertRecordEntries(ctx, record, [entry]);
      await insertFile(ctx, record.id, { fileId: file.id, entryId: written?.id ?? '', shared });
      noteOf(ctx, record, 'records.attach', { file: [null, file.name] });
      return { id: file.id, name: file.name, sizeBytes: Number(file.size_bytes), attachedAt: ctx.clock.now(), shared };
    },
  });
}

/** Gives the bytes to those who may read the record; to who asked only what was shared. @throws records.fileAbsent */
export function downloadRecordFile(input: { id: string; fileId: string }, call: StagedCall): Promise<File> {
  return giveFile(call, async (ctx) => {
    const record = await expectReadable(ctx, input.id);
    const found = (await listFiles(ctx, record, isAsker(ctx))).find((each) => each.id === input.fileId);
    if (!found) throw refused.fileAbsent();
    return found;
  });
}

function noteOf(
  ctx: Ctx,
  record: { id: string; entity: string },
  action: string,
  changes: Record<string, readonly [unknown, unknown]>,
): void {
  ctx.audit.record({ action, entity: record.entity, entityId: record.id, changes });
}

/** Being on a record's page is having seen what one was called for there. @throws records.absent */
export async function seeMentions(ctx: Ctx, { id }: { id: string }): Promise<{ seen: boolean }> {
  const record = await expectReadable(ctx, id);
  if (ctx.actor.agentId) await markMentionsRead(ctx, ctx.actor.agentId, record.id);
  return { seen: true };
}
