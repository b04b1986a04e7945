import { useQuery } from '@tanstack/react-query';
import { findKnowledge } from '#features/knowledge/web/knowledge.client.public.ts';
import { FormDialog } from '#ui/dialog.tsx';
import { CheckField, SegmentedField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import type { ComboLoader } from '#ui/form/use-combo.ts';
import { useForm } from '#ui/form/use-form.ts';
import { toast } from '#ui/toast-store.ts';
import {
  type Analysed,
  type AnalysisView,
  analysisDraft,
  analysisReportDraft,
  improvementDraft,
} from '../contract/analysis.ts';
import { reportMeans } from '../contract/instruction.process.ts';
import { mobileWords } from '../contract/mobile.messages.ts';
import { Material } from './analysis-section.tsx';
import { mobile } from './mobile.client.ts';

const { analysis: words, means, form: f } = mobileWords;

interface Closing {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 分析する: the figures are there, what they say is written. */
export function AnalyseDialog({ of, onClose, onDone }: Closing & { of: Analysed }) {
  const { data: material } = useQuery(mobile.query.material.queryOptions({ input: { of } }));
  const form = useForm({
    schema: analysisDraft,
    initial: { finding: '', suspicion: false },
    prepare: (values) => ({ ...values, of }),
    onSubmit: async (draft) => {
      const made = await mobile.call.analyse(draft);
      toast(words.acted(made.subject));
      onDone();
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      width="wide"
      title={material?.subject ?? words.act}
      submit={words.act}
      busy={form.sending && words.acting}
      onSubmit={() => void form.submit()}
    >
      <ErrorSummary form={form} />
      {material && <Material material={material} />}
      <TextAreaField {...form.field('finding', words.finding)} required rows={5} help={words.findingHelp} />
      <CheckField {...form.field('suspicion', words.suspicion)} note={`　${words.suspicionNote}`} />
    </FormDialog>
  );
}

/** 県へ報告 of a suspicion. */
export function SuspicionDialog({ analysis, onClose, onDone }: Closing & { analysis: AnalysisView }) {
  const form = useForm({
    schema: analysisReportDraft,
    initial: { to: '', means: 'mail' as (typeof reportMeans)[number], body: analysis.finding },
    prepare: (values) => ({ ...values, id: analysis.id }),
    onSubmit: async (draft) => {
      await mobile.call.reportSuspicion(draft);
      toast(words.reported(analysis.subject, draft.to));
      onDone();
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.report}
      note={analysis.subject}
      submit={words.report}
      busy={form.sending && words.reporting}
      onSubmit={() => void form.submit()}
    >
      <ErrorSummary form={form} />
      <TextField {...form.field('to', f.to)} required />
      <SegmentedField
        {...form.field('means', f.means)}
        choices={reportMeans.map((key) => ({ key, word: means[key] }))}
      />
      <TextAreaField {...form.field('body', words.body)} required rows={4} />
    </FormDialog>
  );
}

const loadKnowledge: ComboLoader = async (q, signal) =>
  (await findKnowledge(q, signal)).map(({ value, label }) => ({ key: value, word: label }));

/** 改善を記録: knowledge that was written or revised for it. */
export function ImproveDialog({ analysis, onClose, onDone }: Closing & { analysis: AnalysisView }) {
  const form = useForm({
    schema: improvementDraft,
    initial: { knowledge: null as ComboOption | null, note: '' },
    prepare: ({ knowledge, note }) => ({ id: analysis.id, note, knowledgeIds: knowledge ? [knowledge.key] : [] }),
    onSubmit: async (draft) => {
      await mobile.call.addImprovements(draft);
      toast(words.improved(analysis.subject));
      onDone();
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.improve}
      note={analysis.subject}
      submit={words.improve}
      busy={form.sending && words.acting}
      onSubmit={() => void form.submit()}
    >
      <ErrorSummary form={form} />
      <ComboField
        {...form.field('knowledge', words.knowledge)}
        required
        load={loadKnowledge}
        help={words.knowledgeHelp}
      />
      <TextAreaField {...form.field('note', words.improveNote)} required rows={2} />
    </FormDialog>
  );
}
