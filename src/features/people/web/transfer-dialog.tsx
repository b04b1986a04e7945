import { ActionForm } from '#ui/form/action-form.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useToday } from '#ui/session/today.ts';
import type { ChosenStaff } from '../contract/people.contract.ts';
import { staffWords } from '../contract/people.messages.ts';
import { transferDraft } from '../contract/staff-member.ts';
import { loadDepartments } from './department-lookups.ts';
import { people } from './people.client.ts';
import { peopleReads } from './people-reads.ts';

const words = staffWords.transfer;

type Transferred = Awaited<ReturnType<typeof people.call.transferStaff>>;

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
  const ids = 'ids' in chosen ? chosen.ids : [];
  return (
    <ActionForm<typeof transferDraft, TransferValues, Transferred>
      title={words.title(count)}
      submit={words.submit}
      schema={transferDraft}
      initial={{ departmentId: null, on: useToday(), reason: '' }}
      prepare={(values) => ({ ...values, departmentId: values.departmentId?.key ?? '' })}
      draft={null}
      act={(draft) => ({
        call: () => people.call.transferStaff({ ...draft, chosen }),
        said: ({ moved, planned }) => words.done(moved, planned),
        own: ['*', ...ids].map((id) => ['staffMember', id] as const),
        reread: peopleReads,
      })}
      onDone={onDone}
      onClose={onClose}
    >
      {(form) => (
        <>
          <ComboField {...form.field('departmentId', words.to)} autoFocus load={loadDepartments} />
          <DateField {...form.field('on', words.on)} help={words.onHelp} />
          <TextField {...form.field('reason', words.reason)} help={words.reasonHelp} />
        </>
      )}
    </ActionForm>
  );
}
