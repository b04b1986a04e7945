import { recordsRefusals } from '#features/records/contract/records.refusals.ts';
import { giveFile, takeInFile } from '#platform/files/staged-file.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { disposalsRefusals as refused } from '../contract/disposals.refusals.ts';
import { findDisposal, listDrives, unscopedPhoto } from './disposal.reads.ts';
import { insertPhotos } from './disposals.repo.ts';
import { drivesRead } from './read-codes.rules.ts';

interface Photo {
  readonly id: string;
  readonly serials: readonly string[];
  readonly file: File;
}

const readable = async (ctx: Ctx, id: string) => {
  const one = await findDisposal(ctx, id);
  if (!one) throw recordsRefusals.absent();
  return one;
};

/** The drives whose serials can be read in a picture: destroyed, and not certified yet. @throws disposals.driveUnknown, photoBefore */
async function expectDrives(ctx: Ctx, { id, serials }: Photo) {
  const one = await readable(ctx, id);
  if (one.certified_at !== null || one.ended_at !== null) throw refused.nothingLeft();
  const drives = drivesRead(await listDrives(ctx, one), serials, (serial) => refused.driveUnknown({ serial }));
  const early = drives.find(({ destroyedAt }) => destroyedAt === null);
  if (early) throw refused.photoBefore(early);
  return drives;
}

/**
 * 写真を付ける: a picture, and the serials that whoever took it reads in it. The same file sent twice is another picture of the same.
 * @throws records.absent, disposals.driveUnknown, photoBefore, noPicture, files.*
 */
export function attachPhoto(input: Photo, call: StagedCall): Promise<{ fileId: string; drives: number }> {
  return takeInFile(input.file, call, {
    expect: (ctx) => expectDrives(ctx, input),
    keep: async (ctx, file, drives) => {
      if (!file.media_type.startsWith('image/')) throw refused.noPicture();
      await insertPhotos(
        ctx,
        drives.map(({ id }) => id),
        file.id,
      );
      const serials = drives.map(({ serial }) => serial);
      ctx.audit.record({
        action: 'disposals.attachPhoto',
        entity: 'disposal',
        entityId: input.id,
        changes: { file: [null, file.name], serials: [null, serials] },
      });
      return { fileId: file.id, drives: drives.length };
    },
  });
}

/** Gives a picture to those who read the batch. @throws records.absent, disposals.photoAbsent */
export function givePhoto({ id, fileId }: { id: string; fileId: string }, call: StagedCall): Promise<File> {
  return giveFile(call, async (ctx) => {
    const found = await unscopedPhoto(ctx, await readable(ctx, id), fileId);
    if (!found) throw refused.photoAbsent();
    return found;
  });
}
