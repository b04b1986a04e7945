import { useState } from 'react';
import { readRefusal } from '#ui/form/refusal.ts';
import { toCallFailed } from '#ui/rpc/client.ts';
import { accounts } from './accounts.client.ts';
import {
  type NewPasswordErrors,
  type NewPasswordValues,
  newPasswordErrors,
  noPasswords,
} from './new-password-fields.tsx';

/** The change of a password: values, errors by field, words about the whole. Fields empty once it is done. */
export function useNewPassword(onDone: () => void) {
  const [values, setValues] = useState(noPasswords);
  const [errors, setErrors] = useState<NewPasswordErrors>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    const early = newPasswordErrors(values);
    setErrors(early);
    setRefusal(null);
    if (Object.keys(early).length > 0) return;
    setBusy(true);
    try {
      await accounts.call.changePassword({ current: values.current, next: values.next });
      setValues(noPasswords);
      onDone();
    } catch (error) {
      const failed = toCallFailed(error);
      const fields = readRefusal(error)?.fields ?? (failed.field ? { [failed.field]: failed.message } : {});
      setErrors(fields);
      setRefusal(Object.keys(fields).length > 0 ? null : failed.message);
    } finally {
      setBusy(false);
    }
  };
  const change = (next: NewPasswordValues) => setValues(next);
  return { values, errors, refusal, busy, change, submit };
}
