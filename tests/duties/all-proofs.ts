import { accessBranches, accessProofs } from './access.proofs.ts';
import { contractBranches, contractProofs } from './contract.proofs.ts';
import { deliveryBranches, deliveryProofs } from './deliveries.proofs.ts';
import { disposalBranches, disposalProofs } from './disposals.proofs.ts';
import { homeBranches, homeProofs } from './home.proofs.ts';
import { loanBranches, loanProofs, tokenBranches, tokenProofs } from './loans.proofs.ts';
import { softwareBranches } from './manuals.proofs.ts';
import { mobileBranches, mobileProofs } from './mobile.proofs.ts';
import {
  assetBranches,
  assetProofs,
  catalogBranches,
  catalogProofs,
  reportBranches,
  reportProofs,
} from './other.proofs.ts';
import { patchBranches, patchProofs } from './patches.proofs.ts';
import type { Proof } from './proof.ts';
import { recallBranches, recallProofs } from './recalls.proofs.ts';
import { repairBranches, repairProofs } from './repairs.proofs.ts';
import { simBranches, simProofs } from './sims.proofs.ts';
import { stockBranches, stockProofs } from './stock.proofs.ts';
import { ticketBranches, ticketProofs } from './tickets.proofs.ts';
import { writingBranches, writingProofs } from './writing.proofs.ts';

const here = (name: string) => `tests/duties/${name}.proofs.ts`;

/** Every feature's proofs, with the file that holds them: docs/generated/duties.md counts a duty by these. */
export const allProofs: readonly { feature: string; file: string; proofs: Readonly<Record<string, Proof>> }[] = [
  { feature: 'catalog', file: here('other'), proofs: catalogProofs },
  { feature: 'writing', file: here('writing'), proofs: writingProofs },
  { feature: 'assets', file: here('other'), proofs: assetProofs },
  { feature: 'access', file: here('access'), proofs: accessProofs },
  { feature: 'sims', file: here('sims'), proofs: simProofs },
  { feature: 'tickets', file: here('tickets'), proofs: ticketProofs },
  { feature: 'loans', file: here('loans'), proofs: loanProofs },
  { feature: 'repairs', file: here('repairs'), proofs: repairProofs },
  { feature: 'deliveries', file: here('deliveries'), proofs: deliveryProofs },
  { feature: 'recalls', file: here('recalls'), proofs: recallProofs },
  { feature: 'disposals', file: here('disposals'), proofs: disposalProofs },
  { feature: 'patches', file: here('patches'), proofs: patchProofs },
  { feature: 'tokens', file: here('loans'), proofs: tokenProofs },
  { feature: 'mobile', file: here('mobile'), proofs: mobileProofs },
  { feature: 'contract', file: here('contract'), proofs: contractProofs },
  { feature: 'stock', file: here('stock'), proofs: stockProofs },
  { feature: 'home', file: here('home'), proofs: homeProofs },
  { feature: 'reports', file: here('other'), proofs: reportProofs },
];

/** Further plants of a check that can be kept in more than one way. */
export const allBranches: readonly (readonly [duty: string, proof: Proof])[] = [
  ...ticketBranches,
  ...loanBranches,
  ...writingBranches,
  ...simBranches,
  ...stockBranches,
  ...accessBranches,
  ...softwareBranches,
  ...patchBranches,
  ...tokenBranches,
  ...repairBranches,
  ...deliveryBranches,
  ...recallBranches,
  ...disposalBranches,
  ...mobileBranches,
  ...contractBranches,
  ...homeBranches,
  ...reportBranches,
  ...catalogBranches,
  ...assetBranches,
];
