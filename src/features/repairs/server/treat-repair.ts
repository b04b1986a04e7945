import { lines, recordSteps } from '#features/records/server/record-steps.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { repairsWords as words } from '../contract/repairs.messages.ts';
import { repairsRefusals as refused } from '../contract/repairs.refusals.ts';
import { repairKind } from './repair.kind.ts';
import { inHouseProblem } from './repair.needs.rules.ts';
import { unscopedLoanOut } from './repair.reads.ts';

const { said } = words;

/** Steps of what is done about it: repaired here, a substitute, kitted, checked, given up. */
export const treatingSteps = recordSteps(repairKind, {
  /** 自前で修理: small repairs of the class, once the free maintenance is over. @throws repairs.partIsVendors, inWarranty */
  repairInHouse: (ctx, repair, form, { rule }) => {
    const at = ctx.clock.now();
    const problem = inHouseProblem(rule, form.part, { until: repair.warranty_until, today: today(at) });
    if (problem) throw problem;
    const cost = form.costYen === null ? '' : said.yen(form.costYen);
    return {
      patch: {
        in_house: true,
        part: form.part,
        work: form.work,
        cost_yen: form.costYen,
        treated_at: at,
        waits_for: '',
      },
      entry: {
        body: [words.parts[form.part], form.work, cost].filter(Boolean).join('\n'),
        shared: true,
        data: { part: form.part },
      },
    };
  },

  /** 処置を終える: a setting was changed, it was initialised (§5-12), or nothing is repaired. */
  settle: (ctx, { treatment }, { work }) => ({
    patch: { work, treated_at: ctx.clock.now() },
    entry: { body: work, shared: true, data: { treatment } },
  }),

  /**
   * 代替機を記録: the loan that its user has meanwhile, with the data moved to it; or that none is wanted (§4-8, §5-7, §6-7).
   * Data that is on a substitute stays to be moved back, whatever is said of another one.
   * @throws repairs.substituteOrDeclined, loanUnknown
   */
  substitute: async (ctx, repair, form) => {
    if (form.declined) {
      return {
        patch: { substitute_declined: true },
        entry: { body: said.declined, shared: true, data: { declined: true } },
      };
    }
    const number = form.loanNumber.normalize('NFKC').toUpperCase();
    if (number === '') throw refused.substituteOrDeclined();
    const loan = await unscopedLoanOut(ctx, number, repair.requester_id);
    if (!loan) throw refused.loanUnknown({ number });
    const { dataMoved } = form;
    const data = dataMoved ? { data_moved_at: repair.data_moved_at ?? ctx.clock.now(), data_back_at: null } : {};
    return {
      patch: { substitute_number: loan.number, substitute_declined: false, ...data },
      entry: { body: said.lent(loan.number, dataMoved), shared: true, data: { loan: loan.number, dataMoved } },
    };
  },

  /** データを戻す, from the substitute (§4-8, §5-7, §6-7). */
  moveDataBack: (ctx, _repair, { note }) => ({
    patch: { data_back_at: ctx.clock.now() },
    entry: { body: note, shared: true },
  }),

  /** キッティングを終える, before it goes back (§5-7). */
  kit: (ctx, _repair, { work }) => ({
    patch: { kitted_at: ctx.clock.now() },
    entry: { body: work },
  }),

  /** 動作確認: what does not work yet is not given back. */
  check: (ctx, _repair, { works, note }) => ({
    patch: { checked_at: works ? ctx.clock.now() : null },
    entry: { body: lines(works ? said.works : said.worksNot, note), data: { works } },
  }),

  /** 処置をやり直す: it is not repaired; what was checked and kitted counts no more. */
  redo: (_ctx, _repair, { reason }) => ({
    patch: {
      treated_at: null,
      checked_at: null,
      kitted_at: null,
      in_house: false,
      appointed_at: null,
      vendor_at: null,
      back_at: null,
    },
    entry: { body: reason, shared: true },
    reason,
  }),

  /** 修理を取り消す, of a device that was not taken in. */
  cancel: (_ctx, _repair, { reason }) => ({
    entry: { body: reason, shared: true },
    reason,
  }),
});
