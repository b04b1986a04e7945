import type { Network } from '#features/access/contract/access.ts';
import type { LoanPool } from '#features/bookings/contract/loan-pools.data.ts';
import type { PatchTarget } from '#features/patches/contract/patch-targets.data.ts';

/** What one sentence of §1-5 asks the desk to do for its devices. */
interface ClassDuty {
  /** Its devices, as they are patched; what is lent for them. */
  readonly target: PatchTarget;
  readonly pool: LoanPool;
  /** 備品管理 and セキュリティ対策 are the desk's. */
  readonly kept: boolean;
  /** ユーザの登録 of this network is the desk's. */
  readonly users: Network | null;
  /** The sentence names devices that a 所属 bought, too. */
  readonly departments: boolean;
}

/** §1-5(1): 各種設定 and 故障時の受付と修理 of all three. */
export const classDuties = {
  '1-5.1': { target: 'oneEach', pool: 'oneEach', kept: true, users: null, departments: false },
  '1-5.2': { target: 'MK', pool: 'MK', kept: false, users: 'mk', departments: true },
  '1-5.3': { target: 'LK', pool: 'LK', kept: false, users: 'lk', departments: true },
} as const satisfies Readonly<Record<string, ClassDuty>>;
export type ClassDutyId = keyof typeof classDuties;
