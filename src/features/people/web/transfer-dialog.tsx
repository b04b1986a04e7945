import { FormDialog } from '#ui/dialog.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useForm } from '#ui/form/use-form.ts';
import { useToday } from '#ui/session/today.ts';
import { toast } from '#ui/toast-store.ts';
import type { ChosenStaff } from '../contract/people.contract.ts';
import { staffWords } from '../contract/people.messages.ts';
import { transferDraft } from '../contract/staff-member.ts';
import { loadDepartments } from './department-lookups.ts';
import { people } from './people.client.ts';

const words = staffWords.transfer;

interface TransferValues {
  departmentId: ComboOption | null;
  on: string;
  reason: string;
}

export interface TransferDialogProps {
  readonly chosen: ChosenStaff;
  readonly count: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 異動: one person or a whole selection, to one 所属 from a day on. */
export function TransferDialog({ chosen, count, onClose, onDone }: TransferDialogProps) {
  const form = useForm<typeof transferDraft, TransferValues>({
    schema: transferDraft,
    initial: { departmentId: null, on: useToday(), reason: '' },
    prepare: (values) => ({ ...values, departmentId: values.departmentId?.key ?? '' }),
    onSubmit: async (draft) => {
      const { moved, planned } = await people.call.transferStaff({ ...draft, chosen });
      toast(words.done(moved, planned));
      onDone();
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.title(count)}
      submit={words.submit}
      busy={form.sending && words.submit}
      onSubmit={() => void form.submit()}
    >
      <ErrorSummary form={form} />
      <ComboField {...form.field('departmentId', words.to)} required autoFocus load={loadDepartments} />
      <DateField {...form.field('on', words.on)} required help={words.onHelp} />
      <TextField {...form.field('reason', words.reason)} help={words.reasonHelp} />
    </FormDialog>
  );
}
