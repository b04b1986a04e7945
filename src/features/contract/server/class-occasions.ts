import { type RawBuilder, sql } from 'kysely';
import { type Network, registers } from '#features/access/contract/access.ts';
import { networkPolicies } from '#features/access/contract/access-networks.data.ts';
import { eachFollowed, eachStanding } from '#features/access/server/access-occasions.public.ts';
import { eachImaged, eachMoveRegistered } from '#features/deliveries/server/move-occasions.public.ts';
import { setUpAsOrdered } from '#features/loans/server/loan-occasions.public.ts';
import { patchTargetRules } from '#features/patches/contract/patch-targets.data.ts';
import { eachDelivered } from '#features/patches/server/delivered-occasions.public.ts';
import { repairRuleOf } from '#features/repairs/contract/repair-policies.data.ts';
import { eachKitOrdered, repairStrands } from '#features/repairs/server/repair-duties.public.ts';
import { eachNarrowed, supported } from '#features/tickets/server/support-occasions.public.ts';
import { ofCentral, ofDepartments } from '#features/tickets/server/ticket-occasions.public.ts';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { either, strand } from '#platform/duty/occasions.ts';
import { type ClassDutyId, classDuties } from '../contract/class-duties.data.ts';
import { type Strand, strandWords } from '../contract/contract-duties.messages.ts';

type Statement = (span: DutySpan) => RawBuilder<Occasion>;
type Strands = Partial<Record<Strand, Statement>>;

const usersOf = (network: Network): Strands => ({
  users: either(
    ...registers
      .filter((register) => networkPolicies[network].registers[register])
      .map((register) => eachFollowed(network, register)),
  ),
  standing: eachStanding(network),
});

const strandsOf = (duty: ClassDutyId): Strands => {
  const { target, pool, kept, users, departments } = classDuties[duty];
  const { classes } = patchTargetRules[target];
  const central = sql`(a.class_code = any(${[...classes]}::text[]) and a.procurer = 'central')`;
  const isKitted = classes.some((code) => repairRuleOf(code, 'department')?.orders.kit);
  return {
    ...(kept && { ledger: eachMoveRegistered(central), security: eachDelivered(target) }),
    ...(users && usersOf(users)),
    imaged: eachImaged(central),
    setUp: setUpAsOrdered(pool),
    ...repairStrands(classes),
    ...(departments && { narrowed: eachNarrowed(ofDepartments(...classes)) }),
    ...(departments && isKitted && { kitted: eachKitOrdered(classes) }),
  };
};

const joined = (strands: Strands): Statement =>
  either(...(Object.entries(strands) as [Strand, Statement][]).map(([key, of]) => strand(key, strandWords[key], of)));
const centralKK = sql`(a.class_code = 'KK' and a.procurer = 'central')`;

/** §1-5(1): each thing that a sentence asks of the desk for its devices, by the occasions of the clauses that ask it one by one. */
export const eachStrandOf = (duty: ClassDutyId): Statement => joined(strandsOf(duty));

/** §4-1: KK is looked after as DK is. What is patched is not told apart by class: §1-5(1) and §12-2 ask it of all of them. */
export const eachOfKK: Statement = joined({
  ledger: eachMoveRegistered(centralKK),
  imaged: eachImaged(centralKK),
  asked: supported(ofCentral('KK')),
  ...repairStrands(['KK']),
});
