import type { LoanView } from '../../../../src/features/loans/contract/loan.ts';
import { loansWords } from '../../../../src/features/loans/contract/loans.messages.ts';
import type { Desk } from '../browser.ts';
import { firstId } from '../records.ts';
import { mark } from './visit.ts';

type Pool = LoanView['pool'];
type Prepare = (desk: Desk, loan: LoanView) => Promise<LoanView>;

interface Thing {
  readonly id: string;
  readonly assetTag: string;
  readonly kit: object | null;
}

/** The open days after today, from the product's own calendar. */
export async function openDays(desk: Desk): Promise<string[]> {
  const { today } = await desk.call<{ today: string }>('accounts.me', undefined);
  const input = { pool: 'equipment', from: today, days: 14 };
  const { days } = await desk.call<{ days: { day: string; open: boolean }[] }>('bookings.calendar', input);
  return days.filter(({ day, open }) => open && day > today).map(({ day }) => day);
}

/** From now until the next open day. */
export async function soon(desk: Desk): Promise<{ fromAt: string; dueAt: string }> {
  const [day = ''] = await openDays(desk);
  return { fromAt: new Date().toISOString().replace(/\.\d+Z$/, 'Z'), dueAt: `${day}T08:00:00Z` };
}

/** Something of a pool that nobody has booked and that is in no set. Projectors (WP) are left to the journey of a loan. */
export async function freeThing(desk: Desk, pool: Pool): Promise<Thing> {
  const things = await desk.call<Thing[]>('bookings.freeThings', { pool, ...(await soon(desk)), q: '' });
  const thing = things.filter(({ kit, assetTag }) => kit === null && !assetTag.startsWith('WP-')).at(-1);
  if (!thing) throw new Error(`nothing of ${pool} is free`);
  return thing;
}

export const place = (desk: Desk) => firstId(desk, 'places.list', { q: '本庁舎' });

/** Takes a step on it over the API, and gives it as it is then. */
export const loanStep = (desk: Desk, { id, version }: LoanView, name: string, form: object = {}) =>
  desk.call<LoanView>(`loans.${name}`, { id, version, form });

/** Asked for by whoever sits at the desk, for 中川 or somebody else. */
export async function ownLoan(desk: Desk, pool: Pool, over: object = {}): Promise<LoanView> {
  const thing = await freeThing(desk, pool);
  const borrowerId = await firstId(desk, 'people.listStaff', { q: '中川' });
  const asked = { pool, purpose: 'meeting', borrowerId, contact: '3-2718', assetIds: [thing.id] };
  return desk.call('loans.request', { ...asked, ...(await soon(desk)), ...over });
}

const setupsOf = ({ pool }: LoanView) =>
  pool === 'mobile' ? loansWords.form.mobileSetups : loansWords.form.standardSetups;

export async function prepared(desk: Desk, loan: LoanView): Promise<LoanView> {
  const { today } = await desk.call<{ today: string }>('accounts.me', undefined);
  const setups = setupsOf(loan).map((title) => ({ title, done: true }));
  return loanStep(desk, loan, 'prepare', { instruction: mark, instructedOn: today, setups });
}

export async function lent(desk: Desk, loan: LoanView): Promise<LoanView> {
  const ready = await prepared(desk, loan);
  const assetIds = ready.items.map(({ assetId }) => assetId);
  const receiver = { receiverName: ready.borrowerName, receiverChecked: true, receiverContact: '3-2718' };
  return loanStep(desk, ready, 'handOver', { ...receiver, assetIds, siteId: await place(desk) });
}

/** The loan a visit acts on: what is read or chosen on its page is known from here. */
export let acted: LoanView;

/** The page of a loan of its own, prepared. */
export const onLoan =
  (pool: Pool, prepare: Prepare = async (_desk, loan) => loan) =>
  async (_desk: Desk, deskOf: (who: string) => Promise<Desk>) => {
    const ito = await deskOf('ito');
    acted = await prepare(ito, await ownLoan(ito, pool));
    return `/loans/${acted.id}`;
  };
