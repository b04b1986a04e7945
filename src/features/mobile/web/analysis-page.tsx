import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { formatDate, formatShortDateTime } from '#ui/format.ts';
import { PlainPage } from '#ui/plain-page.tsx';
import { useMay } from '#ui/session/me.ts';
import type { Analysed, AnalysisBoard, AnalysisView } from '../contract/analysis.ts';
import { mobileWords } from '../contract/mobile.messages.ts';
import { AnalyseDialog, ImproveDialog, SuspicionDialog } from './analysis-dialogs.tsx';
import { AnalysisSection } from './analysis-section.tsx';
import { mobile } from './mobile.client.ts';

const { analysis: words } = mobileWords;
const { monthColumns: m, clusterColumns: k } = words;

type Open =
  | { readonly kind: 'analyse'; readonly of: Analysed }
  | { readonly kind: 'report' | 'improve'; readonly analysis: AnalysisView };

interface OwedProps {
  readonly board: AnalysisBoard;
  /** The button of a line; nothing for those who only look. */
  readonly act: (of: Analysed) => ReactNode;
}

const due = (dueOn: string, overdue: boolean) => (
  <span className={overdue ? 'err' : undefined}>{formatDate(dueOn)}</span>
);

function Months({ board, act }: OwedProps) {
  return (
    <Section title={words.months}>
      <RelatedTable
        caption={words.months}
        rows={board.months}
        idOf={({ month }) => month}
        empty={words.noMonths}
        columns={[
          { title: m.month, className: 't', cell: ({ month }) => words.monthOf(formatDate(month)) },
          { title: m.tickets, width: 5, className: 'num', cell: ({ tickets }) => words.count(tickets) },
          { title: m.faults, width: 6, className: 'num', cell: ({ faults }) => words.count(faults) },
          { title: m.due, width: 7, className: 't', cell: ({ dueOn, overdue }) => due(dueOn, overdue) },
          {
            title: m.act,
            width: 8,
            cell: ({ month, analysisId }) =>
              analysisId ? <a href={`#analysis-${analysisId}`}>{words.open}</a> : act({ month }),
          },
        ]}
      />
    </Section>
  );
}

function Clusters({ board, act }: OwedProps) {
  return (
    <Section title={words.clusters}>
      <RelatedTable
        caption={words.clusters}
        rows={board.clusters}
        idOf={({ cluster }) => cluster}
        empty={words.noClusters}
        columns={[
          { title: k.subject, cell: ({ subject }) => subject },
          { title: k.faults, width: 5, className: 'num', cell: ({ faults }) => words.count(faults) },
          { title: k.since, width: 8, className: 't', cell: ({ since }) => formatShortDateTime(since) },
          { title: k.due, width: 7, className: 't', cell: ({ dueOn, overdue }) => due(dueOn, overdue) },
          { title: k.act, width: 8, cell: ({ cluster }) => act({ cluster }) },
        ]}
      />
    </Section>
  );
}

/** モバイルの問い合わせの分析: what is owed, and what was found (§7-2, 7-3). */
export function AnalysisPage() {
  const [open, setOpen] = useState<Open | null>(null);
  const mayHandle = useMay('mobile.handle');
  const { data: board } = useQuery(mobile.query.analysisBoard.queryOptions({ input: {} }));
  const { data: settings } = useQuery(mobile.query.settings.queryOptions({ input: {} }));
  const close = () => setOpen(null);
  const act = (of: Analysed) =>
    mayHandle && (
      <Button size="sm" onPress={() => setOpen({ kind: 'analyse', of })}>
        {words.act}
      </Button>
    );
  return (
    <PlainPage title={words.title} lead={settings && words.rule(settings.clusterFaults, settings.clusterDays)}>
      {board && <Months board={board} act={act} />}
      {board && <Clusters board={board} act={act} />}
      {board?.analyses.map((analysis) => (
        <AnalysisSection
          key={analysis.id}
          analysis={analysis}
          onReport={mayHandle ? () => setOpen({ kind: 'report', analysis }) : null}
          onImprove={mayHandle ? () => setOpen({ kind: 'improve', analysis }) : null}
        />
      ))}
      {open?.kind === 'analyse' && <AnalyseDialog of={open.of} onClose={close} />}
      {open?.kind === 'report' && <SuspicionDialog analysis={open.analysis} onClose={close} />}
      {open?.kind === 'improve' && <ImproveDialog analysis={open.analysis} onClose={close} />}
    </PlainPage>
  );
}
