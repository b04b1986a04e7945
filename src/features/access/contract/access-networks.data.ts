import type { DeedKind, Network, Register } from './access.ts';

interface RegisterPolicy {
  /** What is done there for a person. */
  readonly deeds: readonly DeedKind[];
  /** Whoever no longer uses the network is taken out of it: the clause asks so of some only. */
  readonly onEnd: boolean;
}

interface NetworkPolicy {
  /** The class of the devices that stand in it: a 所属 that has one in use works with the network. */
  readonly device: string;
  readonly registers: Partial<Readonly<Record<Register, RegisterPolicy>>>;
}

const directory: RegisterPolicy = { deeds: ['register', 'stop', 'delete'], onEnd: true };

/** Which networks register their users one by one, where, and what for. */
export const networkPolicies: Readonly<Record<Network, NetworkPolicy>> = {
  // §5-12: 静脈認証 登録・停止, 運用管理ソフト 登録, Active Directory 登録・停止・削除.
  mk: {
    device: 'MK',
    registers: {
      vein: { deeds: ['register', 'stop'], onEnd: true },
      software: { deeds: ['register', 'delete'], onEnd: false },
      directory,
    },
  },
  // §1-5(1): ユーザの登録.
  lk: { device: 'LK', registers: { directory } },
};

/** Open days after a movement, or after it was told, within which the registers follow. */
export const startWithin = 5;
export const endWithin = 3;
/** What is done or said so many days before a movement is done for it. */
export const aheadDays = 30;
