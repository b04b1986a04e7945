import { createContext, useContext } from 'react';
import type { Role } from '#kernel/actor.ts';
import type { ContractNames } from '#kernel/contract-names.ts';

/** The signed-in person as the server describes them. Rights come from the server, never from the role here. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly username: string;
  readonly agentId: string | null;
  readonly departmentId: string | null;
  readonly permissions: ReadonlySet<string>;
  /** What the papers call the prefecture and the contract. */
  readonly names: ContractNames;
}

export const MeContext = createContext<Me | null>(null);

/** The signed-in person. @throws outside the signed-in part of the app */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe outside the signed-in app');
  return me;
}

/** Whether to show something the permission guards. The server decides again when it is used. */
export function useMay(permission: string): boolean {
  return useMe().permissions.has(permission);
}
