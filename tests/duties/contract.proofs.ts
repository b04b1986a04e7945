import { type Network, type Register, registers } from '#features/access/contract/access.ts';
import { networkPolicies } from '#features/access/contract/access-networks.data.ts';
import type { LoanPool } from '#features/bookings/contract/loan-pools.data.ts';
import type { contractDutyWords, Strand } from '#features/contract/contract/contract-duties.messages.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { toldInterview } from '../support/ticket-desk.ts';
import { act, addPerson, comes, tell } from './access.proofs.ts';
import { exchange, given, registered, take as takeDelivery } from './deliveries.proofs.ts';
import { disposalProofs } from './disposals.proofs.ts';
import { ask, prepare } from './loans.proofs.ts';
import { agreeOnAll, renew, showChange, writeManual } from './manuals.proofs.ts';
import { published, renewed } from './patches.proofs.ts';
import type { Proof, ProofDesk, ProofsOf } from './proof.ts';
import { go, narrow, old, ordered, ownDevice, progress, receive, take } from './repairs.proofs.ts';
import { answer } from './tickets.proofs.ts';

type Plants = readonly [keep: Proof[0], spoil: Proof[0]];

const at = (desk: ProofDesk, later: number) => desk.clock.set(instantAt(addDays(desk.monday, later), '10:00'));
/** One after the other, each from the Monday on. */
const all =
  (...plants: Proof[0][]): Proof[0] =>
  async (desk) => {
    for (const plant of plants) {
      at(desk, 0);
      await plant(desk);
    }
  };

/** Each of the three is left out alone: the others are done of the same repair. */
const repairs = (code: string): Readonly<Record<'diagnosed' | 'explained' | 'progress' | 'small', Plants>> => {
  const small = async (desk: ProofDesk) => {
    const id = await receive(desk, code, old);
    await take(desk, 'diagnose', id, { part: 'keyTop' });
    return go(desk, id, 'explain', 'takeIn');
  };
  return {
    diagnosed: [
      progress(code)[0],
      async (desk) => {
        const id = await receive(desk, code);
        at(desk, 2);
        await go(desk, id, 'diagnose', 'explain', 'cancel');
      },
    ],
    explained: [progress(code)[0], async (desk) => go(desk, await receive(desk, code), 'diagnose', 'cancel')],
    progress: [progress(code)[0], async (desk) => go(desk, await receive(desk, code), 'diagnose', 'explain')],
    small: [
      async (desk) =>
        go(desk, await take(desk, 'repairInHouse', await small(desk), { part: 'keyTop' }), ...ready(code)),
      async (desk) => {
        const id = await go(desk, await small(desk), 'report', 'appoint', 'sendOut');
        at(desk, 3);
        await go(desk, id, 'receiveBack', ...ready(code));
      },
    ],
  };
};
const ready = (code: string) => [...(code === 'MK' ? (['kit'] as const) : []), 'check', 'giveBack'] as const;

const settings = (code: string, pool: LoanPool): Readonly<Record<'imaged' | 'setUp', Plants>> => ({
  imaged: [given(code)[0], given(code)[1]],
  setUp: [(desk) => prepare(desk, pool), (desk) => ask(desk, pool)],
});

const registersOf = (network: Network) => registers.filter((each) => networkPolicies[network].registers[each]);
/** Everybody of the weeks before is gone from the book of users. */
async function nobody(desk: ProofDesk): Promise<void> {
  await desk.db.deleteFrom('access_entries').execute();
  await desk.db.deleteFrom('access_users').execute();
}
/** 県 says so on a day; registered at once in some of the registers. */
const uses =
  (network: Network, places: readonly Register[], days = 0): Proof[0] =>
  async (desk) => {
    await nobody(desk);
    const person = await addPerson(desk, 'road');
    at(desk, days);
    await tell(desk, person, 'use', addDays(desk.monday, days), network);
    if (places.length > 0) await act(desk, person, 'register', [...places], addDays(desk.monday, days));
    at(desk, 0);
  };
const registeredIn = (network: Network, left: Register): Plants => [
  uses(network, registersOf(network)),
  uses(
    network,
    registersOf(network).filter((each) => each !== left),
  ),
];
/** Long before the week: only that it does not stand at its end is seen. */
const standing = (network: Network): Plants => [uses(network, registersOf(network), -60), uses(network, [], -60)];

const ofDepartment = (code: string): Readonly<Record<'narrowed', Plants>> => {
  const fault = async (desk: ProofDesk) => {
    const assetId = await ownDevice(desk, code, { procurer: 'department' });
    return desk.register({ kind: 'fault', assetId }, { interview: toldInterview });
  };
  return { narrowed: [async (desk) => narrow(desk, await fault(desk)), fault] };
};
const kit = ordered('kit', 'MK', { procurer: 'department' });

const oneEach = {
  ledger: registered('DK', 'distribution'),
  ...settings('DK', 'oneEach'),
  ...repairs('NK'),
  security: [published('oneEach'), () => undefined],
} as const satisfies Partial<Record<Strand, Proof | Plants>>;
const mk = {
  users: registeredIn('mk', 'vein'),
  standing: standing('mk'),
  ...settings('MK', 'MK'),
  kitted: kit,
  ...ofDepartment('MK'),
  ...repairs('MK'),
} as const satisfies Partial<Record<Strand, Proof | Plants>>;
const lk = {
  users: registeredIn('lk', 'directory'),
  standing: standing('lk'),
  ...settings('LK', 'LK'),
  ...ofDepartment('LK'),
  ...repairs('LK'),
} as const satisfies Partial<Record<Strand, Proof | Plants>>;

const newGiven = async (desk: ProofDesk) => {
  const [out, back] = await exchange(desk, 'DK');
  await takeDelivery(desk, out, 'prepare', 'handOver');
  return back;
};
const aboutRenewal = (desk: ProofDesk, more: object) =>
  desk.register({ categoryId: desk.category('hardware.renewal') }, more);
const renewal = {
  exchanged: [async (desk) => takeDelivery(desk, await newGiven(desk), 'collect'), newGiven],
  destroyed: disposalProofs['4-12.1'],
  approved: disposalProofs['5-11.3'],
  certified: disposalProofs['7-9.5'],
  asked: [(desk) => aboutRenewal(desk, answer), (desk) => aboutRenewal(desk, {})],
} as const satisfies Partial<Record<Strand, Proof | Plants>>;

const aboutKK = async (desk: ProofDesk, more: object) => desk.register({ assetId: await ownDevice(desk, 'KK') }, more);
const kk = {
  ledger: registered('KK', 'distribution'),
  imaged: given('KK'),
  ...repairs('KK'),
  asked: [(desk) => aboutKK(desk, answer), (desk) => aboutKK(desk, {})],
} as const satisfies Partial<Record<Strand, Proof | Plants>>;

type Set = Readonly<Record<string, Proof | Plants>>;
const kept = (strands: Set) => Object.values(strands).map(([keep]) => keep);
/** Every strand done; and then all but one, as the first of them is left out. */
const whole = (strands: Set, during?: Proof[2]): Proof => [
  all(...kept(strands)),
  all(
    ...kept(strands).slice(1),
    ...Object.values(strands)
      .slice(0, 1)
      .map(([, spoil]) => spoil),
  ),
  during,
];

const shown: Proof = [(desk) => showChange(desk, true), (desk) => showChange(desk, false)];

export const contractProofs: ProofsOf<typeof contractDutyWords> = {
  '1-2.7': whole(renewal),
  '4-1.2': whole(kk),
  '4-6.2': shown,
  '12-4.1': shown,
  '1-5.1': whole(oneEach, 'month'),
  '1-5.2': whole(mk),
  '1-5.3': whole(lk),
};

type Branch = readonly [duty: keyof typeof contractDutyWords, proof: Proof];
const { security, ...others } = oneEach;
/** Each strand alone is left out. */
export const contractBranches: readonly Branch[] = [
  // No manual told of the product: one has to be written.
  [
    '4-6.2',
    [
      async (desk) => {
        const { about, reflects } = await renew(desk, ['feature'], false);
        await writeManual(desk, { ...about, reflects });
      },
      async (desk) => {
        const { about } = await renew(desk, ['feature'], false);
        await writeManual(desk, about);
      },
    ],
  ],
  // Written down on the Thursday of the fifth week after it came: the manual was owed by then.
  [
    '4-6.2',
    [
      (desk) => showChange(desk, true),
      async (desk) => {
        desk.clock.set(instantAt(addDays(desk.monday, 31), '10:00'));
        await showChange(desk, true);
      },
    ],
  ],
  // It is said that nothing changes: 県 has to hear of it.
  [
    '4-6.2',
    [
      async (desk) => agreeOnAll(desk, (await renew(desk, [], true)).softwareId, 'version'),
      (desk) => renew(desk, [], true),
    ],
  ],
  // What was published and changes how something is used: the manual that is linked was renewed for it.
  ['4-6.2', renewed('oneEach')],

  ['1-5.1', [security[0], security[1], 'month']],
  ...Object.values(others).map(
    ([keep, spoil]): Branch => ['1-5.1', [all(security[0], keep), all(security[0], spoil), 'month']],
  ),
  ...Object.values(mk).map(([keep, spoil]): Branch => ['1-5.2', [all(nobody, keep), all(nobody, spoil)]]),
  ...Object.values(lk).map(([keep, spoil]): Branch => ['1-5.3', [all(nobody, keep), all(nobody, spoil)]]),
  // Registered, with its day of long ago, when the period was over.
  [
    '1-5.2',
    [
      all(nobody, standing('mk')[0]),
      async (desk) => {
        await nobody(desk);
        const person = await addPerson(desk, 'road');
        const day = addDays(desk.monday, -60);
        at(desk, -60);
        await tell(desk, person, 'use', day, 'mk');
        at(desk, 10);
        await act(desk, person, 'register', [...registersOf('mk')], day);
      },
    ],
  ],
  ...Object.values(renewal).map(([keep, spoil]): Branch => ['1-2.7', [keep, spoil]]),
  ...Object.values(kk).map(([keep, spoil]): Branch => ['4-1.2', [keep, spoil]]),
  // Each register is asked; and who comes with a movement, whether anybody says so or not.
  ['1-5.2', [...registeredIn('mk', 'directory')]],
  [
    '1-5.2',
    [
      async (desk) => {
        await nobody(desk);
        const person = await comes(desk);
        await tell(desk, person, 'use');
        await act(desk, person, 'register', registersOf('mk'));
      },
      async (desk) => [await nobody(desk), await comes(desk)],
    ],
  ],
];
