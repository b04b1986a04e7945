import { useQuery } from '@tanstack/react-query';
import { SelectField } from '#ui/form/choice-field.tsx';
import type { FieldBinding } from '#ui/form/use-form.ts';
import { approvalsWords } from '../contract/approvals.messages.ts';
import { approvals } from './approvals.client.public.ts';

const words = approvalsWords.form;

/** Who decides, as fields hold it: empty where nobody is named. */
export interface ApproverValues {
  readonly approverId: string;
  readonly standInId: string;
}

/** The fields as the contract takes them. */
export const approversOf = ({ approverId, standInId }: ApproverValues) => ({
  approverId: approverId || null,
  standInId: standInId || null,
});

/** A form that holds both, whatever else it asks. */
interface ApproverForm {
  field(path: keyof ApproverValues, label: string): FieldBinding<string>;
}

/** 承認者 and 代決者, from the accounts of 県. */
export function ApproverFields({ form, required }: { form: ApproverForm; required?: boolean }) {
  const { data = [] } = useQuery(approvals.query.approvers.queryOptions({ input: {} }));
  const people = data.map(({ id, name }) => ({ key: id, word: name }));
  const none = { key: '', word: words.nobody };
  return (
    <>
      <SelectField
        {...form.field('approverId', words.approver)}
        required={required}
        choices={required ? people : [none, ...people]}
      />
      <SelectField {...form.field('standInId', words.standIn)} help={words.standInHelp} choices={[none, ...people]} />
    </>
  );
}
