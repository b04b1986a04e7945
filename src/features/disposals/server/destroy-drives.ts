import { recordSteps } from '#features/records/server/record-steps.public.ts';
import { newId } from '#kernel/id.ts';
import { normalizeSerial } from '#kernel/text/digits.ts';
import { lockUntilCommit } from '#platform/db/lock-until-commit.ts';
import { disposalsWords as words } from '../contract/disposals.messages.ts';
import { disposalsRefusals as refused } from '../contract/disposals.refusals.ts';
import { disposalKind } from './disposal.kind.ts';
import { named } from './disposal.needs.rules.ts';
import { unscopedKnownDrives } from './disposal.reads.ts';
import { deleteDrives, forgetCount, insertDrives, markDrives, markItems } from './disposals.repo.ts';
import { drivesRead, itemsRead } from './read-codes.rules.ts';

const { said } = words;

/** What the label of the drive says, and the capacity the ledger knows where it does not say one. */
const withCapacity = (model: string, gb: number | null): string =>
  gb === null || /\d\s*[GT]B/i.test(model) ? model : `${model} ${gb}GB`.trim();

/** Steps of the drives: out, destroyed, counted. */
export const driveSteps = recordSteps(disposalKind, {
  /**
   * 取り出しを記録: which drive came out of which device; a device without one says why (§4-12).
   * @throws disposals.tagNotInBatch, withoutNotInBatch, nothingTakenOut, reasonRequired, driveKnown
   */
  takeOut: async (ctx, one, form, { items }) => {
    if (form.drives.length === 0 && form.without.length === 0) throw refused.nothingTakenOut();
    if (form.without.length > 0 && form.reason === '') throw refused.reasonRequired();
    const empty = itemsRead(items, form.without, (tag) => refused.withoutNotInBatch({ tag }));
    const serials = form.drives.map(({ serial }) => normalizeSerial(serial));
    // A drive that two batches name at once is found by the second.
    await lockUntilCommit(ctx, 'disposals');
    const [known] = serials.length > 0 ? await unscopedKnownDrives(ctx, serials) : [];
    if (known) throw refused.driveKnown(known);
    const at = ctx.clock.now();
    const rows = form.drives.map(({ tag, serial, model }) => {
      const [item] = itemsRead(items, [tag], (unknown) => refused.tagNotInBatch({ tag: unknown }));
      return {
        id: newId(),
        disposal_id: one.id,
        asset_id: item?.assetId ?? '',
        serial: normalizeSerial(serial),
        model: withCapacity(model, item?.storageGb ?? null),
        taken_out_at: at,
        taken_out_by: ctx.actor.name,
      };
    });
    await insertDrives(ctx, rows);
    await markItems(
      ctx,
      one,
      empty.map(({ assetId }) => assetId),
      { no_drive: form.reason, no_drive_at: at },
    );
    const tags = empty.map(({ assetTag }) => assetTag);
    return { entry: { body: said.takenOut(rows.length, tags, form.reason), data: { drives: serials } } };
  },

  /** 取り出しを直す: written down wrongly, and not destroyed. @throws disposals.driveUnknown, driveGone */
  putBack: async (ctx, one, { serials, reason }, { drives }) => {
    const read = drivesRead(drives, serials, (serial) => refused.driveUnknown({ serial }));
    const gone = read.find(({ destroyedAt }) => destroyedAt !== null);
    if (gone) throw refused.driveGone(gone);
    const back = read.map(({ serial }) => serial);
    await deleteDrives(ctx, one, back);
    return { entry: { body: said.putBack(back, reason) }, reason };
  },

  /**
   * 抹消を記録: the drives that were destroyed, by whom, with what, seen to be beyond recovery one by one (§4-12).
   * @throws disposals.driveUnknown, driveGone, notAgreed, witnessRequired, notVerified
   */
  destroy: async (ctx, one, form, { clause, drives }) => {
    const read = drivesRead(drives, form.serials, (serial) => refused.driveUnknown({ serial }));
    const gone = read.find(({ destroyedAt }) => destroyedAt !== null);
    if (gone) throw refused.driveGone(gone);
    if (form.method === 'agreed' && one.agreed_way === '') throw refused.notAgreed({ clause });
    if (one.attends && form.witness === '') throw refused.witnessRequired({ clause, name: one.witness });
    if (!form.verified) throw refused.notVerified({ clause });
    const { method, tool, operator, witness } = form;
    const serials = read.map(({ serial }) => serial);
    await markDrives(ctx, one, serials, { method, tool, operator, witness, destroyed_at: ctx.clock.now() });
    const body = said.destroyed(serials.length, words.methods[method], tool, operator, witness);
    // What was taken out and not destroyed yet is owed still.
    const isLast = serials.length === drives.filter(({ destroyedAt }) => destroyedAt === null).length;
    return { stay: !isLast, entry: { body, data: { drives: serials } } };
  },

  /** 作業後の数量: what was read now, against what was destroyed (§4-12). @throws disposals.driveNotCounted */
  countAfter: async (ctx, one, form, { drives }) => {
    const read = drivesRead(drives, form.read, (serial) => refused.driveNotCounted({ serial }));
    const serials = read.map(({ serial }) => serial);
    await forgetCount(ctx, one);
    await markDrives(ctx, one, serials, { counted_at: ctx.clock.now() });
    const missing = drives.map(({ serial }) => serial).filter((serial) => !serials.includes(serial));
    return {
      patch: { counted_after: serials.length, counted_after_at: ctx.clock.now() },
      entry: { body: said.countedAfter(serials.length, drives.length, named(missing)), data: { missing } },
    };
  },
});
