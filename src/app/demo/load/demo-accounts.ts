import { addAccount } from '#features/accounts/server/create-account.ts';
import { systemActor } from '#kernel/actor.ts';
import { hashSecretWord } from '#platform/auth/passwords.ts';
import { type Runtime, runWrite } from '#platform/use-case/run.ts';
import type { LoadedWorld } from './load-world.ts';

/** The same for every account of the sample; it is printed at start and good for nothing else. */
export const demoPassword = 'mihon-no-ken-2026';

/** What the sample prints at its start: every one of them exists. */
export const printedAccounts = [
  ['mizuno', 'マネージャ'],
  ['ito', 'ヘルプデスク担当者'],
  ['mori', '県担当'],
  ['tantou', '所属担当者'],
  ['shokuin', '職員'],
  ['kansa', '監査'],
  ['kanri', 'システム管理者'],
  ['kanri-2', 'もう一人のシステム管理者（二人目の確認）'],
] as const;

/** Accounts to try every role with: the desk's people, 県担当, a coordinator, a member of staff, an auditor. */
export async function addDemoAccounts(runtime: Runtime, { base, ids }: LoadedWorld): Promise<void> {
  const hash = await hashSecretWord(demoPassword);
  const nobody = { email: null, agentId: null, staffMemberId: null, departmentId: null };
  const desk = base.deskUsers
    .filter((user) => user.activeTo === null)
    .map((user) => ({
      ...nobody,
      username: user.login,
      name: user.name,
      role: user.role,
      agentId: user.role === 'manager' || user.role === 'agent' ? ids.of('agent', user.key) : null,
      staffMemberId: ids.orNull('staff', user.staffKey),
    }));
  const inOffice = base.staff.filter((person) => person.retiredOn === null);
  const people = [
    { role: 'coordinator' as const, person: inOffice.find((one) => one.coordinator), username: 'tantou' },
    { role: 'staff' as const, person: inOffice.find((one) => !one.coordinator), username: 'shokuin' },
  ].flatMap(({ role, person, username }) =>
    person
      ? [
          {
            ...nobody,
            username,
            role,
            name: `${person.familyName} ${person.givenName}`,
            staffMemberId: ids.of('staff', person.key),
            departmentId: ids.of('department', person.departmentKey),
          },
        ]
      : [],
  );
  const auditor = { ...nobody, username: 'kansa', name: '監査', role: 'auditor' as const };
  // Two, as what needs a second administrator is not done with one.
  const administrators = [
    { ...nobody, username: 'kanri', name: 'システム管理者', role: 'administrator' as const },
    { ...nobody, username: 'kanri-2', name: 'システム管理者（副）', role: 'administrator' as const },
  ];
  await runWrite(runtime, { actor: systemActor }, async (ctx) => {
    for (const draft of [...administrators, auditor, ...desk, ...people]) await addAccount(ctx, draft, hash);
    // The sample's password is public: nobody is asked to replace it.
    await ctx.tx.updateTable('accounts_users').set({ must_change_password: false }).execute();
  });
}
