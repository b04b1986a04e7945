import { loadSites } from '#features/places/web/places.lookups.public.ts';
import { keptWords } from '#ui/act/kept-words.ts';
import { FormDialog } from '#ui/dialog.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { FormConflictDialog, useFormConflict } from '#ui/form/form-conflict.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useForm } from '#ui/form/use-form.ts';
import { useToday } from '#ui/session/today.ts';
import { toast } from '#ui/toast-store.ts';
import { type DepartmentView, departmentKinds } from '../contract/department.ts';
import { departmentWords } from '../contract/people.messages.ts';
import { loadDepartments } from './department-lookups.ts';
import {
  blankDepartment,
  type DepartmentValues,
  departmentForm,
  departmentValues,
  departmentValueWords,
  departmentLabels as labels,
  toDepartmentInput,
} from './department-values.ts';
import { people } from './people.client.ts';

const words = departmentWords.form;
const kinds = departmentKinds.map((key) => ({ key, word: departmentWords.kinds[key] }));

interface DepartmentDialogProps {
  /** Null registers a new one. */
  readonly department: DepartmentView | null;
  readonly onClose: () => void;
  readonly onDone: (saved: DepartmentView) => void;
}

/** 所属を登録, 直す, and by a 廃止日 end. */
export function DepartmentDialog({ department, onClose, onDone }: DepartmentDialogProps) {
  const today = useToday();
  const base = department ? departmentValues(department) : blankDepartment(today);
  const { conflict, take, clear } = useFormConflict(async () =>
    department ? departmentValues(await people.call.getDepartment({ id: department.id })) : base,
  );
  const form = useForm<typeof departmentForm, DepartmentValues>({
    schema: departmentForm,
    initial: base,
    prepare: toDepartmentInput,
    onSubmit: async ({ version, ...draft }) => {
      const saved = department
        ? await people.call.reviseDepartment({ id: department.id, version, draft })
        : await people.call.createDepartment(draft);
      toast(keptWords(saved.name, department === null));
      onDone(saved);
    },
    onRefused: ({ code }, error) => take(code, error),
  });
  if (conflict) {
    const shared = { form, base, conflict, labels, show: departmentValueWords };
    return <FormConflictDialog {...shared} about={base.name} onKeep={onClose} onClose={clear} />;
  }
  const kind = form.field('kind', labels.kind);
  return (
    <FormDialog
      open
      onClose={onClose}
      title={department ? words.revise : words.create}
      submit={words.save}
      busy={form.sending && words.save}
      onSubmit={() => void form.submit()}
    >
      <ErrorSummary form={form} />
      <TextField {...form.field('code', labels.code)} required face="code" autoFocus />
      <TextField {...form.field('name', labels.name)} required />
      <TextField {...form.field('reading', labels.reading)} required />
      <SelectField
        {...kind}
        onChange={(value) => value && kind.onChange(value)}
        empty={null}
        choices={kinds}
        required
      />
      <ComboField {...form.field('parentId', labels.parentId)} load={loadDepartments} help={words.parentHelp} />
      <ComboField {...form.field('siteId', labels.siteId)} load={loadSites} />
      <DateField {...form.field('validFrom', labels.validFrom)} required />
      <DateField {...form.field('validTo', labels.validTo)} help={words.validToHelp} />
      {form.values.validTo !== '' && (
        <ComboField {...form.field('successorId', labels.successorId)} load={loadDepartments} />
      )}
    </FormDialog>
  );
}
