import { recordSteps } from '#features/records/server/record-steps.public.ts';
import { newId } from '#kernel/id.ts';
import { normalizeSerial } from '#kernel/text/digits.ts';
import { lockUntilCommit } from '#platform/db/lock-until-commit.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { DisposalClause } from '../contract/disposal-clauses.data.ts';
import { disposalsWords as words } from '../contract/disposals.messages.ts';
import { disposalsRefusals as refused } from '../contract/disposals.refusals.ts';
import { disposalKind } from './disposal.kind.ts';
import { named } from './disposal.needs.rules.ts';
import { unscopedKnownDrives, unscopedValidations } from './disposal.reads.ts';
import {
  type DisposalRecord,
  deleteDrives,
  forgetCount,
  insertDrives,
  insertScans,
  markDrives,
  markItems,
} from './disposals.repo.ts';
import { drivesRead, itemsRead } from './read-codes.rules.ts';

const { said } = words;

/** What the label of the drive says, and the capacity the ledger knows where it does not say one. */
const withCapacity = (model: string, gb: number | null): string =>
  gb === null || /\d\s*[GT]B/i.test(model) ? model : `${model} ${gb}GB`.trim();

/** A method that holds today and destroys, or that 県 agreed to. @throws disposals.notValidated, degaussDestroysNothing, notAgreed */
async function expectValidated(ctx: Ctx, one: DisposalRecord, id: string) {
  const found = (await unscopedValidations(ctx)).find((each) => each.id === id);
  const clause = one.clause as DisposalClause;
  if (!found?.holds) throw refused.notValidated();
  const { tool, method } = found;
  if (method === 'degauss') throw refused.degaussDestroysNothing({ clause });
  if (method === 'agreed' && one.agreed_way === '') throw refused.notAgreed({ clause });
  return { tool, method };
}

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
    const opened = items.filter(({ assetId }) => rows.some(({ asset_id }) => asset_id === assetId));
    const out = rows.map(({ asset_id: assetId, serial }) => ({ assetId, serial }));
    const reading = { step: 'takeOut', holder: ctx.actor.name, place: one.place };
    await insertScans(ctx, one, [...opened, ...empty].map(({ assetId }) => ({ assetId })).concat(out), reading);
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
   * 抹消を記録: the drives that were destroyed, by whom, by which validated method, each verified by itself (§4-12).
   * @throws disposals.driveUnknown, driveGone, notValidated, degaussDestroysNothing, notAgreed, witnessRequired, degaussFirst, notVerified
   */
  destroy: async (ctx, one, form, { clause, drives }) => {
    const read = drivesRead(drives, form.serials, (serial) => refused.driveUnknown({ serial }));
    const gone = read.find(({ destroyedAt }) => destroyedAt !== null);
    if (gone) throw refused.driveGone(gone);
    const { tool, method } = await expectValidated(ctx, one, form.validationId);
    if (one.attends && form.witness === '') throw refused.witnessRequired({ clause, name: one.witness });
    if (one.degauss_rule !== '' && !form.degaussed) throw refused.degaussFirst({ rule: one.degauss_rule });
    if (!form.verified) throw refused.notVerified({ clause });
    const { operator, witness, verifiedBy, verifiedHow } = form;
    const at = ctx.clock.now();
    const serials = read.map(({ serial }) => serial);
    await markDrives(ctx, one, serials, {
      method,
      tool,
      operator,
      witness,
      destroyed_at: at,
      validation_id: form.validationId,
      verified_by: verifiedBy,
      verified_how: verifiedHow,
      degaussed_at: form.degaussed ? at : null,
    });
    await insertScans(ctx, one, read, { step: 'destroy', holder: operator, place: one.place });
    const how = `${words.methods[method]}　${tool}`;
    const done = said.destroyed(serials.length, how, operator, witness, form.degaussed);
    const body = [done, said.verified(verifiedHow, verifiedBy)].join('\n');
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
