import { z } from 'zod';
import { keptWords } from '#ui/act/kept-words.ts';
import { FormDialog } from '#ui/dialog.tsx';
import { CheckField, SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { FormConflictDialog, useFormConflict } from '#ui/form/form-conflict.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { useForm } from '#ui/form/use-form.ts';
import { toast } from '#ui/toast-store.ts';
import { choicesWords } from '../contract/choices.messages.ts';
import { type TemplateDraft, type TemplateView, templateDraft } from '../contract/ticket-draft.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';
import { tickets } from './tickets.client.ts';
import { useCategoryLoader } from './use-categories.ts';

const words = choicesWords.templates;
const labels = {
  title: words.columns.title,
  use: words.columns.use,
  categoryId: words.columns.category,
  body: words.columns.body,
  active: choicesWords.active,
} as const;
const uses = templateDraft.shape.use.options.map((key) => ({ key, word: ticketsWords.templateUses[key] }));

const schema = templateDraft.extend({ version: z.number().int() });

interface Values {
  readonly version: number;
  readonly title: string;
  readonly use: TemplateDraft['use'];
  readonly categoryId: ComboOption | null;
  readonly body: string;
  readonly active: boolean;
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
  if (key === 'use') return ticketsWords.templateUses[value as TemplateDraft['use']];
  if (key === 'categoryId') return (value as ComboOption | null)?.word ?? choicesWords.none;
  if (key === 'active') return value ? choicesWords.inUse : choicesWords.ended;
  return String(value);
}

/** 定型文を登録, 直す. */
export function TemplateDialog({ row, onClose }: { row: TemplateView | null; onClose: () => void }) {
  const base = valuesOf(row);
  const loadCategories = useCategoryLoader();
  const { conflict, take, clear } = useFormConflict(async () => {
    const latest = await tickets.call.templates({ closed: true });
    return valuesOf(latest.find((one) => one.id === row?.id) ?? null);
  });
  const form = useForm<typeof schema, Values>({
    schema,
    initial: base,
    prepare: (values) => ({ ...values, categoryId: values.categoryId?.key ?? null }),
    onSubmit: async ({ version, ...draft }) => {
      if (row) await tickets.call.reviseTemplate({ id: row.id, version, draft });
      else await tickets.call.createTemplate(draft);
      toast(keptWords(draft.title, row === null));
      onClose();
    },
    onRefused: ({ code }, error) => take(code, error),
  });
  if (conflict) {
    const shared = { form, base, conflict, labels, show };
    return <FormConflictDialog {...shared} about={base.title} onKeep={onClose} onClose={clear} />;
  }
  const use = form.field('use', labels.use);
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
      <TextField {...form.field('title', labels.title)} required autoFocus />
      <SelectField {...use} onChange={(value) => value && use.onChange(value)} empty={null} choices={uses} required />
      <ComboField {...form.field('categoryId', labels.categoryId)} load={loadCategories} help={words.categoryHelp} />
      <TextAreaField {...form.field('body', labels.body)} rows={6} required />
      <CheckField {...form.field('active', labels.active)} note={words.activeHelp} />
    </FormDialog>
  );
}
