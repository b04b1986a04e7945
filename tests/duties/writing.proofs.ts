import type { writingDutyWords } from '#features/writing/contract/writing-duties.messages.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { addListed, agreeOnAll, coverAll, renew, showChange, writeManual } from './manuals.proofs.ts';
import type { Proof, ProofsOf } from './proof.ts';
import { answer, ask } from './tickets.proofs.ts';

export const writingProofs: ProofsOf<typeof writingDutyWords> = {
  '4-5.1': [
    async (desk) => [await addListed(desk), await coverAll(desk)],
    async (desk) => [await addListed(desk), await coverAll(desk, 'backup')],
  ],
  '4-6.2': [(desk) => showChange(desk, true), (desk) => showChange(desk, false)],
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
  // Every question answered, and a topic without a manual.
  [
    '1-2.8',
    [
      async (desk) => [await coverAll(desk), await ask(desk, 'software.setting', answer)],
      (desk) => coverAll(desk, 'migration'),
    ],
  ],
];
