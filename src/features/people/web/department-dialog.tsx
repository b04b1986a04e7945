import { loadSites } from '#features/places/web/places.lookups.public.ts';
import { keptWords } from '#ui/act/kept-words.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { useToday } from '#ui/session/today.ts';
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
import { peopleReads } from './people-reads.ts';

const words = departmentWords.form;
const kinds = departmentKinds.map((key) => ({ key, word: departmentWords.kinds[key] }));

interface DepartmentDialogProps {
  /** Null registers a new one. */
  readonly department: DepartmentView | null;
  readonly onClose: () => void;
  readonly onDone: (saved: DepartmentView) => void;
}

function Fields({ form }: { form: Form<DepartmentValues> }) {
  const kind = form.field('kind', labels.kind);
  return (
    <>
      <TextField {...form.field('code', labels.code)} face="code" autoFocus />
      <TextField {...form.field('name', labels.name)} />
      <TextField {...form.field('reading', labels.reading)} />
      <SelectField {...kind} onChange={(value) => value && kind.onChange(value)} empty={null} choices={kinds} />
      <ComboField {...form.field('parentId', labels.parentId)} load={loadDepartments} help={words.parentHelp} />
      <ComboField {...form.field('siteId', labels.siteId)} load={loadSites} />
      <DateField {...form.field('validFrom', labels.validFrom)} />
      <DateField {...form.field('validTo', labels.validTo)} help={words.validToHelp} />
      {form.values.validTo !== '' && (
        <ComboField {...form.field('successorId', labels.successorId)} load={loadDepartments} />
      )}
    </>
  );
}

/** 所属を登録, 直す, and by a 廃止日 end. */
export function DepartmentDialog({ department, onClose, onDone }: DepartmentDialogProps) {
  const today = useToday();
  const base = department ? departmentValues(department) : blankDepartment(today);
  const conflict = department
    ? {
        about: base.name,
        labels,
        show: departmentValueWords,
        load: async () => departmentValues(await people.call.getDepartment({ id: department.id })),
      }
    : undefined;
  return (
    <ActionForm<typeof departmentForm, DepartmentValues, DepartmentView>
      title={department ? words.revise : words.create}
      submit={words.save}
      schema={departmentForm}
      initial={base}
      prepare={toDepartmentInput}
      draft={`department.${department?.id ?? 'new'}`}
      conflict={conflict}
      act={({ version, ...draft }) => ({
        call: () =>
          department
            ? people.call.reviseDepartment({ id: department.id, version, draft })
            : people.call.createDepartment(draft),
        said: (saved) => keptWords(saved.name, department === null),
        own: department ? [['department', department.id]] : [],
        ...(!department && { made: ({ id }) => [['department', id]] as const }),
        reread: peopleReads,
      })}
      onDone={onDone}
      onClose={onClose}
    >
      {(form) => <Fields form={form} />}
    </ActionForm>
  );
}
