import { CheckField } from '#ui/form/choice-field.tsx';
import { Field } from '#ui/form/field.tsx';
import { recordsWords } from '../contract/records.messages.ts';
import { type At, ownField } from './plain-fields.public.tsx';

const { form: words } = recordsWords;
const checks = ['department', 'name', 'contact'] as const;
type ReceiverCheck = (typeof checks)[number];

/** Everything that is asked of the one who stands there. */
export const allReceiverChecks: readonly ReceiverCheck[] = checks;

interface Lent {
  readonly department?: { readonly name: string } | string | null;
}

/** What each check is held against: what the record says, and what the form says now. */
function toldOf({ record, form }: At<unknown>): Readonly<Record<ReceiverCheck, string>> {
  const { department } = record as Lent;
  const { receiverDepartment, receiverName, receiverContact } = form.values;
  const said = receiverDepartment ?? (typeof department === 'string' ? department : department?.name);
  return { department: `${said ?? ''}`, name: `${receiverName ?? ''}`, contact: `${receiverContact ?? ''}` };
}

/** 受領者: 所属, 氏名 and 連絡先 are asked one by one (§4-7); all of them make the one fact that is kept. */
export const receiverChecks = ownField<readonly ReceiverCheck[]>(words.receiverChecked, {
  start: () => [],
  draw: ({ id, label, value, onChange, error }, at) => {
    const told = toldOf(at);
    return (
      <Field id={id} label={`${label}　${words.checkedOf(value.length, checks.length)}`} required error={error} group>
        {checks.map((check) => (
          <CheckField
            key={check}
            id={`${id}-${check}`}
            label={words.receiverChecks[check]}
            note={told[check] && `　${told[check]}`}
            value={value.includes(check)}
            onChange={(on) => onChange(checks.filter((each) => (each === check ? on : value.includes(each))))}
          />
        ))}
      </Field>
    );
  },
  send: (value) => value.length === checks.length,
  left: (value) => checks.filter((check) => !value.includes(check)).map((check) => recordsWords.left.check[check]),
});
