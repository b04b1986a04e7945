import { z } from 'zod';
import { keptWords } from '#ui/act/kept-words.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { CheckField, SelectField } from '#ui/form/choice-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { categoriesWords } from '../contract/categories.messages.ts';
import { type CategoryView, categoryDraft } from '../contract/category.ts';
import { categories } from './categories.client.ts';

const words = categoriesWords.categories;
const labels = {
  name: words.columns.name,
  parentId: words.columns.parent,
  sortOrder: words.columns.sortOrder,
  clause: words.columns.clause,
  active: categoriesWords.active,
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

const toDraft = (values: Values) => ({
  ...values,
  parentId: values.parentId || null,
  clause: values.clause.trim() || null,
  sortOrder: Number(values.sortOrder || '0'),
});

interface CategoryDialogProps {
  /** Null registers a new one. */
  readonly row: CategoryView | null;
  readonly all: readonly CategoryView[];
  readonly onClose: () => void;
}

/** 分類を登録, 直す: at most two levels. */
export function CategoryDialog({ row, all, onClose }: CategoryDialogProps) {
  const parents = all.filter((one) => one.parentId === null && one.id !== row?.id);
  const show = (key: keyof Values, value: Values[keyof Values]) => {
    if (key === 'parentId') return all.find((one) => one.id === value)?.name ?? words.top;
    if (key === 'active') return value ? categoriesWords.inUse : categoriesWords.ended;
    return String(value);
  };
  const load = async () => {
    const latest = await categories.call.list({ closed: true });
    return valuesOf(latest.find((one) => one.id === row?.id) ?? null);
  };
  return (
    <ActionForm<typeof schema, Values, CategoryView>
      title={row ? words.revise : words.create}
      submit={row ? categoriesWords.save : categoriesWords.create}
      busy={categoriesWords.save}
      schema={schema}
      initial={valuesOf(row)}
      prepare={toDraft}
      draft={null}
      conflict={{ about: row?.name ?? '', labels, show, load }}
      act={({ version, ...draft }) => ({
        call: () => (row ? categories.call.revise({ id: row.id, version, draft }) : categories.call.create(draft)),
        said: ({ name }) => keptWords(name, row === null),
        reread: [categories.query.list.key()],
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField {...form.field('name', labels.name)} required autoFocus />
          <SelectField
            {...form.field('parentId', labels.parentId)}
            empty={words.top}
            choices={parents.map((one) => ({ key: one.id, word: one.name }))}
          />
          <TextField {...form.field('sortOrder', labels.sortOrder)} help={words.sortHelp} face="t" />
          <TextField {...form.field('clause', labels.clause)} help={words.clauseHelp} face="t" />
          <CheckField {...form.field('active', labels.active)} note={words.activeHelp} />
        </>
      )}
    </ActionForm>
  );
}
