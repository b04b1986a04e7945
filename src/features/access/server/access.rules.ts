import type { Refused } from '#kernel/refusal.ts';
import { accessRefusals as refused } from '../contract/access.contract.ts';
import { accessWords as words } from '../contract/access.messages.ts';
import type { DeedKind, Network, Register } from '../contract/access.ts';
import { networkPolicies } from '../contract/access-networks.data.ts';

interface Standing {
  readonly network: Network;
  readonly registered: readonly { readonly register: Register; readonly kind: DeedKind }[];
}

/** Why this can't be done in a register for this person; null when it can. */
export function deedProblem({ network, registered }: Standing, register: Register, kind: DeedKind): Refused | null {
  const where = words.registers[register];
  const policy = networkPolicies[network].registers[register];
  if (!policy?.deeds.includes(kind)) return refused.deedUnfit({ where, deed: words.deeds[kind] });
  const last = registered.find((one) => one.register === register)?.kind ?? 'delete';
  if (kind === 'register') return last === 'register' ? refused.alreadyThere({ where }) : null;
  // What was stopped may still be deleted.
  const open = last === 'register' || (kind === 'delete' && last === 'stop');
  return open ? null : refused.notThere({ where });
}
