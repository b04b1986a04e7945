import { roleWords } from '#kernel/actor.ts';
import { SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { TextField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { useMe } from '#ui/session/me.ts';
import { type Account, type AccountPatch, type AccountRole, accountRoles } from '../contract/account.ts';
import { accountsWords, manageWords as words } from '../contract/accounts.messages.ts';
import { accountLinks } from './account-links.public.ts';

const { fields } = accountsWords;

/** What the fields hold: texts, so that a blank one can be told from none. */
export interface AccountValues {
  username: string;
  name: string;
  role: AccountRole | '';
  email: string;
  agentId: ComboOption | null;
  staffMemberId: ComboOption | null;
  departmentId: ComboOption | null;
}

export const blankAccount: AccountValues = {
  username: '',
  name: '',
  role: '',
  email: '',
  agentId: null,
  staffMemberId: null,
  departmentId: null,
};

/** An account as the fields hold it, and what those it acts as are called. */
export const valuesOf = (account: Account, names: ReadonlyMap<string, ComboOption>): AccountValues => ({
  username: account.username,
  name: account.name,
  role: account.role,
  email: account.email ?? '',
  agentId: linked(account.agentId, names),
  staffMemberId: linked(account.staffMemberId, names),
  departmentId: linked(account.departmentId, names),
});

/** One who is in the roll no more is kept, by their id. */
const linked = (id: string | null, names: ReadonlyMap<string, ComboOption>): ComboOption | null =>
  id === null ? null : (names.get(id) ?? { key: id, word: id });

const orNone = (text: string) => text.trim() || null;

/** The fields as the contract takes them. */
export function toDraft(values: AccountValues): Omit<AccountPatch, 'role'> & { username: string; role: string } {
  return {
    username: values.username,
    name: values.name,
    role: values.role,
    email: orNone(values.email),
    agentId: values.agentId?.key ?? null,
    staffMemberId: values.staffMemberId?.key ?? null,
    departmentId: values.departmentId?.key ?? null,
  };
}

/** The roles this person may give. The server decides again. */
function useGivableRoles() {
  const { role } = useMe();
  const givable: readonly AccountRole[] = role === 'administrator' ? accountRoles : ['agent', 'coordinator', 'staff'];
  return givable.map((key) => ({ key, word: roleWords[key] }));
}

/** Name, role and what the account acts as. */
export function AccountFields({ form, withUsername }: { form: Form<AccountValues>; withUsername: boolean }) {
  const choices = useGivableRoles();
  return (
    <>
      {withUsername && (
        <TextField
          {...form.field('username', fields.username)}
          required
          help={words.usernameHelp}
          maxLength={32}
          face="code"
          autoFocus
        />
      )}
      <TextField {...form.field('name', fields.name)} required maxLength={60} />
      <SelectField {...form.field('role', fields.role)} required choices={choices} />
      <TextField {...form.field('email', fields.email)} type="email" help={words.emailHelp} maxLength={200} />
      <details>
        <summary>{words.links}</summary>
        <div className="form">
          <p className="muted small">{words.idHelp}</p>
          {accountLinks.fillings().map(({ field, find }) => (
            <ComboField key={field} {...form.field(field, fields[field])} load={find} />
          ))}
        </div>
      </details>
    </>
  );
}
