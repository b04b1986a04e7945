import { readyFor } from '#features/assets/server/asset-related.public.ts';
import { readRecord } from '#features/records/server/record-page.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { camelRow } from '#platform/db/row-case.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type RepairView, repairFacts } from '../contract/repair.ts';
import { repairsWords as words } from '../contract/repairs.messages.ts';
import { factsOf, repairKind } from './repair.kind.ts';
import type { RepairFactsNow } from './repair.needs.rules.ts';
import { readNames } from './repair.reads.ts';
import { toldRepair } from './told-facts.rules.ts';

/** One repair with what the contract says of it and the reader's next steps. @throws records.absent */
export async function getRepair(ctx: Ctx, { id }: { id: string }): Promise<RepairView> {
  const { record: repair, page: head, sharedOnly } = await readRecord(ctx, repairKind, id);
  const names = await readNames(ctx, repair);
  const page: RepairView = {
    ...head,
    ...repairFacts.parse(camelRow(repair)),
    ...names,
    assetId: repair.asset_id,
    department: names.department ?? '',
    userId: repair.requester_id,
    inWarranty: repair.warranty_until !== null && repair.warranty_until >= today(ctx.clock.now()),
    rules: [
      ...rulesOf(await factsOf(ctx, repair)),
      ...(await readyFor(ctx, repair.asset_id)).map(({ label, value, clause }) => ({ label, value, clause })),
    ],
  };
  return sharedOnly ? toldRepair(page) : page;
}

/** 取扱方針 of the repair, in words. */
function rulesOf({ rule, reportFirst }: RepairFactsNow): RepairView['rules'] {
  const w = words.rules;
  const line = (label: string, value: string, clause = rule.clause) => ({ label, value, clause });
  const listed = (parts: readonly string[]) => (parts.length > 0 ? parts.join(words.listed) : w.none);
  return [
    line(w.diagnosis, listed(rule.diagnosis.map((how) => words.hows[how]))),
    ...(rule.repairs
      ? [
          line(w.report, reportFirst ? w.reportFirst : w.reportNone),
          line(w.place, w.places),
          line(w.inHouse, listed(rule.inHouse.map((part) => words.parts[part]))),
          line(w.substitute, rule.substitute ? w.lends : w.none),
          line(w.kit, rule.kitAgain ? w.kitAgain : w.checkOnly),
          ...(rule.initialises ? [line(w.initialise, w.initialises, rule.initialises)] : []),
        ]
      : []),
    ...Object.entries(rule.orders).map(([kind, clause]) =>
      line(w.orders, words.orders[kind as keyof typeof words.orders], clause),
    ),
  ];
}
