import { PasswordField } from '#ui/form/text-field.tsx';
import { signInWords } from '../contract/accounts.messages.ts';

const words = signInWords.first;

export interface NewPasswordValues {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

export type NewPasswordErrors = Partial<Record<keyof NewPasswordValues, string>>;

export const noPasswords: NewPasswordValues = { current: '', next: '', again: '' };

/** What the browser can say before the server is asked. */
export function newPasswordErrors(values: NewPasswordValues): NewPasswordErrors {
  const errors: NewPasswordErrors = {};
  if (!values.current) errors.current = words.empty;
  if (!values.next) errors.next = words.empty;
  if (values.next && values.next !== values.again) errors.again = words.differs;
  return errors;
}

export interface NewPasswordFieldsProps {
  readonly id: string;
  readonly currentLabel: string;
  readonly large?: boolean;
  readonly autoFocus?: boolean;
  readonly values: NewPasswordValues;
  readonly errors: NewPasswordErrors;
  readonly onChange: (values: NewPasswordValues) => void;
}

/** The current password and the new one, twice. */
export function NewPasswordFields(props: NewPasswordFieldsProps) {
  const { id, currentLabel, large, values, errors, onChange } = props;
  const field = (key: keyof NewPasswordValues) => ({
    id: `${id}-${key}`,
    name: key,
    large,
    value: values[key],
    error: errors[key],
    onChange: (value: string) => onChange({ ...values, [key]: value }),
  });
  return (
    <>
      <PasswordField
        {...field('current')}
        label={currentLabel}
        autoComplete="current-password"
        autoFocus={props.autoFocus}
      />
      <PasswordField {...field('next')} label={words.next} help={words.help} autoComplete="new-password" />
      <PasswordField {...field('again')} label={words.again} autoComplete="new-password" />
    </>
  );
}
