import { z } from 'zod';
import { keptWords } from '#ui/act/kept-words.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { CheckField, SelectField } from '#ui/form/choice-field.tsx';
import { choicesOf } from '#ui/form/choices.ts';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { categoriesWords } from '../contract/categories.messages.ts';
import { type TemplateDraft, type TemplateView, templateDraft } from '../contract/category.ts';
import { categories } from './categories.client.ts';
import { useCategoryLoader } from './categories.lookups.public.ts';

const words = categoriesWords.templates;
const labels = {
  title: words.columns.title,
  use: words.columns.use,
  categoryId: words.columns.category,
  body: words.columns.body,
  active: categoriesWords.active,
} as const;
const uses = choicesOf(templateDraft.shape.use.options, words.uses);

const schema = templateDraft.extend({ version: z.number().int() });

interface Values extends Omit<TemplateDraft, 'categoryId'> {
  readonly version: number;
  readonly categoryId: ComboOption | null;
}

const valuesOf = (row: TemplateView | null): Values => ({
  version: row?.version ?? 0,
  title: row?.title ?? '',
  use: row?.use ?? 'answer',
  categoryId: row?.categoryId ? { key: row.categoryId, word: row.categoryName ?? '' } : null,
  body: row?.body ?? '',
  active: row?.active ?? true,
});

function show(key: keyof Values, value: Values[keyof Values]): string {
  if (key === 'use') return words.uses[value as TemplateDraft['use']];
  if (key === 'categoryId') return (value as ComboOption | null)?.word ?? categoriesWords.none;
  if (key === 'active') return value ? categoriesWords.inUse : categoriesWords.ended;
  return String(value);
}

/** 定型文を登録, 直す. Null registers a new one. */
export function TemplateDialog({ row, onClose }: { row: TemplateView | null; onClose: () => void }) {
  const loadCategories = useCategoryLoader();
  const load = async () => {
    const latest = await categories.call.templates({ closed: true });
    return valuesOf(latest.find((one) => one.id === row?.id) ?? null);
  };
  return (
    <ActionForm<typeof schema, Values, TemplateView>
      title={row ? words.revise : words.create}
      submit={row ? categoriesWords.save : categoriesWords.create}
      busy={categoriesWords.save}
      schema={schema}
      initial={valuesOf(row)}
      prepare={(values) => ({ ...values, categoryId: values.categoryId?.key ?? null })}
      draft={null}
      conflict={{ about: row?.title ?? '', labels, show, load }}
      act={({ version, ...draft }) => ({
        call: () =>
          row ? categories.call.reviseTemplate({ id: row.id, version, draft }) : categories.call.createTemplate(draft),
        said: ({ title }) => keptWords(title, row === null),
        reread: [categories.query.templates.key()],
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => {
        const use = form.field('use', labels.use);
        return (
          <>
            <TextField {...form.field('title', labels.title)} required autoFocus />
            <SelectField
              {...use}
              onChange={(value) => value && use.onChange(value)}
              empty={null}
              choices={uses}
              required
            />
            <ComboField
              {...form.field('categoryId', labels.categoryId)}
              load={loadCategories}
              help={words.categoryHelp}
            />
            <TextAreaField {...form.field('body', labels.body)} rows={6} required />
            <CheckField {...form.field('active', labels.active)} note={words.activeHelp} />
          </>
        );
      }}
    </ActionForm>
  );
}
