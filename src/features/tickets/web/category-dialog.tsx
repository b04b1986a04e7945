import { z } from 'zod';
import { keptWords } from '#ui/act/kept-words.ts';
import { FormDialog } from '#ui/dialog.tsx';
import { CheckField, SelectField } from '#ui/form/choice-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { FormConflictDialog, useFormConflict } from '#ui/form/form-conflict.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useForm } from '#ui/form/use-form.ts';
import { toast } from '#ui/toast-store.ts';
import { choicesWords } from '../contract/choices.messages.ts';
import { type CategoryView, categoryDraft } from '../contract/ticket-draft.ts';
import { tickets } from './tickets.client.ts';

const words = choicesWords.categories;
const labels = {
  name: words.columns.name,
  parentId: words.columns.parent,
  sortOrder: words.columns.sortOrder,
  clause: words.columns.clause,
  active: choicesWords.active,
} as const;

const schema = categoryDraft.extend({ version: z.number().int() });

const valuesOf = (row: CategoryView | null) => ({
  version: row?.version ?? 0,
  name: row?.name ?? '',
  parentId: row?.parentId ?? '',
  sortOrder: String(row?.sortOrder ?? ''),
  clause: row?.clause ?? '',
  active: row?.active ?? true,
});
type Values = ReturnType<typeof valuesOf>;

interface CategoryDialogProps {
  /** Null registers a new one. */
  readonly row: CategoryView | null;
  readonly all: readonly CategoryView[];
  readonly onClose: () => void;
}

/** 分類を登録, 直す: at most two levels. */
export function CategoryDialog({ row, all, onClose }: CategoryDialogProps) {
  const base = valuesOf(row);
  const { conflict, take, clear } = useFormConflict(async () => {
    const latest = await tickets.call.categories({ closed: true });
    return valuesOf(latest.find((one) => one.id === row?.id) ?? null);
  });
  const form = useForm<typeof schema, Values>({
    schema,
    initial: base,
    prepare: (values) => ({
      ...values,
      parentId: values.parentId || null,
      clause: values.clause.trim() || null,
      sortOrder: Number(values.sortOrder || '0'),
    }),
    onSubmit: async ({ version, ...draft }) => {
      if (row) await tickets.call.reviseCategory({ id: row.id, version, draft });
      else await tickets.call.createCategory(draft);
      toast(keptWords(draft.name, row === null));
      onClose();
    },
    onRefused: ({ code }, error) => take(code, error),
  });
  const parents = all.filter((one) => one.parentId === null && one.id !== row?.id);
  if (conflict) {
    const show = (key: keyof Values, value: Values[keyof Values]) => {
      if (key === 'parentId') return all.find((one) => one.id === value)?.name ?? words.top;
      if (key === 'active') return value ? choicesWords.inUse : choicesWords.ended;
      return String(value);
    };
    const shared = { form, base, conflict, labels, show };
    return <FormConflictDialog {...shared} about={base.name} onKeep={onClose} onClose={clear} />;
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={row ? words.revise : words.create}
      submit={row ? choicesWords.save : choicesWords.create}
      busy={form.sending && choicesWords.save}
      onSubmit={() => void form.submit()}
    >
      <ErrorSummary form={form} />
      <TextField {...form.field('name', labels.name)} required autoFocus />
      <SelectField
        {...form.field('parentId', labels.parentId)}
        empty={words.top}
        choices={parents.map((one) => ({ key: one.id, word: one.name }))}
      />
      <TextField {...form.field('sortOrder', labels.sortOrder)} help={words.sortHelp} face="t" />
      <TextField {...form.field('clause', labels.clause)} help={words.clauseHelp} face="t" />
      <CheckField {...form.field('active', labels.active)} note={words.activeHelp} />
    </FormDialog>
  );
}
