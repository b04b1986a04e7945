import { recordSteps } from '#features/records/server/record-steps.public.ts';
import { normalizeAssetTag, normalizeSerial } from '#kernel/text/digits.ts';
import { disposalsWords as words } from '../contract/disposals.messages.ts';
import { disposalsRefusals as refused } from '../contract/disposals.refusals.ts';
import { disposalKind } from './disposal.kind.ts';
import { insertScans } from './disposals.repo.ts';

const { said } = words;

/** Steps of custody: who has what, and why nobody read it for too long. */
export const custodySteps = recordSteps(disposalKind, {
  /** 受渡しを読む: devices and drives pass to whoever has them from now on. @throws disposals.notInCustody */
  passOn: async (ctx, one, { read, holder, place, locked }, { items, drives }) => {
    const byTag = new Map(items.map(({ assetTag, assetId }) => [assetTag, { assetId, serial: '' }]));
    const bySerial = new Map(drives.map(({ serial, assetId }) => [serial, { assetId, serial }]));
    const found = read.map((code) => {
      const thing = byTag.get(normalizeAssetTag(code)) ?? bySerial.get(normalizeSerial(code));
      if (!thing) throw refused.notInCustody({ code });
      return thing;
    });
    const things = [...new Set(found)];
    await insertScans(ctx, one, things, { step: 'passOn', holder, place, locked });
    const out = things.filter(({ serial }) => serial !== '').length;
    return { entry: { body: said.passed(things.length - out, out, holder, place, locked) } };
  },

  /** 保管の空白を説明, to 県: what nobody read for too long until now. */
  tellCustody: (ctx, _one, { to, body }) => ({
    patch: { custody_told_to: to, custody_note: body, custody_told_at: ctx.clock.now() },
    entry: { body: said.reported(to, body) },
  }),
});
