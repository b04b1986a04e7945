import { useQuery } from '@tanstack/react-query';
import { findKnowledge } from '#features/knowledge/web/knowledge.client.public.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { CheckField, SegmentedField } from '#ui/form/choice-field.tsx';
import { loaderOf } from '#ui/form/choices.ts';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
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
const reread = () => [mobile.query.key()];

const blankFinding = { finding: '', suspicion: false };

/** 分析する: the figures are there, what they say is written. */
export function AnalyseDialog({ of, onClose }: { of: Analysed; onClose: () => void }) {
  const { data: material } = useQuery(mobile.query.material.queryOptions({ input: { of } }));
  return (
    <ActionForm<typeof analysisDraft, typeof blankFinding, AnalysisView>
      width="wide"
      title={material?.subject ?? words.act}
      submit={words.act}
      busy={words.acting}
      schema={analysisDraft}
      initial={blankFinding}
      prepare={(values) => ({ ...values, of })}
      draft={null}
      act={(draft) => ({
        call: () => mobile.call.analyse(draft),
        said: (made) => words.acted(made.subject),
        reread: reread(),
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => (
        <>
          {material && <Material material={material} />}
          <TextAreaField {...form.field('finding', words.finding)} rows={5} help={words.findingHelp} />
          <CheckField {...form.field('suspicion', words.suspicion)} note={`　${words.suspicionNote}`} />
        </>
      )}
    </ActionForm>
  );
}

interface OfAnalysis {
  readonly analysis: AnalysisView;
  readonly onClose: () => void;
}

/** 県へ報告 of a suspicion. */
export function SuspicionDialog({ analysis, onClose }: OfAnalysis) {
  const initial = { to: '', means: 'mail' as (typeof reportMeans)[number], body: analysis.finding };
  return (
    <ActionForm<typeof analysisReportDraft, typeof initial, AnalysisView>
      title={words.report}
      note={analysis.subject}
      submit={words.report}
      busy={words.reporting}
      schema={analysisReportDraft}
      initial={initial}
      prepare={(values) => ({ ...values, id: analysis.id })}
      draft={null}
      act={(draft) => ({
        call: () => mobile.call.reportSuspicion(draft),
        said: (made) => words.reported(made.subject, draft.to),
        reread: reread(),
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField {...form.field('to', f.to)} />
          <SegmentedField
            {...form.field('means', f.means)}
            choices={reportMeans.map((key) => ({ key, word: means[key] }))}
          />
          <TextAreaField {...form.field('body', words.body)} rows={4} />
        </>
      )}
    </ActionForm>
  );
}

const blankImprovement = { knowledgeIds: null as ComboOption | null, note: '' };

/** 改善を記録: knowledge that was written or revised for it. */
export function ImproveDialog({ analysis, onClose }: OfAnalysis) {
  return (
    <ActionForm<typeof improvementDraft, typeof blankImprovement, AnalysisView>
      title={words.improve}
      note={analysis.subject}
      submit={words.improve}
      busy={words.acting}
      schema={improvementDraft}
      initial={blankImprovement}
      prepare={({ knowledgeIds, note }) => ({
        id: analysis.id,
        note,
        knowledgeIds: knowledgeIds ? [knowledgeIds.key] : [],
      })}
      draft={null}
      act={(draft) => ({
        call: () => mobile.call.addImprovements(draft),
        said: (made) => words.improved(made.subject),
        reread: reread(),
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => (
        <>
          <ComboField
            {...form.field('knowledgeIds', words.knowledge)}
            load={loaderOf(findKnowledge)}
            help={words.knowledgeHelp}
          />
          <TextAreaField {...form.field('note', words.improveNote)} rows={2} />
        </>
      )}
    </ActionForm>
  );
}
