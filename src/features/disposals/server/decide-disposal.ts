import { findSite } from '#features/places/server/find-site.public.ts';
import { recordSteps } from '#features/records/server/record-steps.public.ts';
import { formatMonthDay } from '#kernel/wareki.ts';
import { disposalsWords as words } from '../contract/disposals.messages.ts';
import { disposalsRefusals as refused } from '../contract/disposals.refusals.ts';
import { disposalKind } from './disposal.kind.ts';

const { said } = words;

/** Steps of 県: approved, sent back, received. */
export const decidingSteps = recordSteps(disposalKind, {
  /**
   * 承認して場所を指定, by 県: where, on which day, and whether somebody of 県 is there (§4-12).
   * @throws disposals.siteUnknown, witnessNameRequired, waiverRequired
   */
  approve: async (ctx, _one, form) => {
    const site = await findSite(ctx, form.siteId);
    if (!site) throw refused.siteUnknown();
    if (form.attends && form.witness === '') throw refused.witnessNameRequired();
    if (!form.attends && form.waiver === '') throw refused.waiverRequired();
    const witness = form.attends ? form.witness : '';
    const waiver = form.attends ? '' : form.waiver;
    return {
      patch: {
        approved_by: ctx.actor.name,
        approved_at: ctx.clock.now(),
        place_site_id: site.id,
        place: form.place,
        work_on: form.workOn,
        attends: form.attends,
        witness,
        waiver,
        degauss_rule: form.degaussRule,
      },
      head: { site_id: site.id },
      entry: {
        body: said.approved(
          `${site.name} ${form.place}`,
          formatMonthDay(form.workOn),
          witness,
          waiver,
          form.degaussRule,
        ),
      },
    };
  },

  /** 差し戻す, with what is to be put right. */
  sendBack: (_ctx, _one, { reason }) => ({
    entry: { body: reason },
    reason,
  }),

  /** 証明書を受理. */
  accept: (ctx, _one, { note }) => ({
    patch: { accepted_by: ctx.actor.name, accepted_at: ctx.clock.now() },
    entry: { body: note },
  }),
});
