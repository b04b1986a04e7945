import type { writingDutyWords } from '#features/writing/contract/writing-duties.messages.ts';
import { addListed, coverAll, renew } from './manuals.proofs.ts';
import type { Proof, ProofsOf } from './proof.ts';
import { answer, ask } from './tickets.proofs.ts';

export const writingProofs: ProofsOf<typeof writingDutyWords> = {
  '4-5.1': [
    async (desk) => [await addListed(desk), await coverAll(desk)],
    async (desk) => [await addListed(desk), await coverAll(desk, 'backup')],
  ],
  // Backup is none of its topics: what is left uncovered is for the next to cover.
  '1-2.8': [
    async (desk) => [await coverAll(desk), await ask(desk, 'software.setting', answer)],
    async (desk) => [await coverAll(desk, 'backup'), await ask(desk, 'software.setting')],
  ],
};

export const writingBranches: readonly (readonly [duty: keyof typeof writingDutyWords, proof: Proof])[] = [
  // One product more, and no manual of it.
  [
    '4-5.1',
    [
      async (desk) => [await addListed(desk), await coverAll(desk)],
      async (desk) => [await coverAll(desk), await renew(desk, [], false)],
    ],
  ],
  // Every question answered, and a topic without a manual.
  [
    '1-2.8',
    [
      async (desk) => [await coverAll(desk), await ask(desk, 'software.setting', answer)],
      (desk) => coverAll(desk, 'migration'),
    ],
  ],
];
