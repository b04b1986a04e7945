import { Button } from '#ui/button.tsx';
import { GridFacts, Section } from '#ui/detail/detail-parts.tsx';
import { formatShortDateTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { State } from '#ui/state-sign.tsx';
import { type AnalysisMaterial, type AnalysisView, figureGroups } from '../contract/analysis.ts';
import { mobileWords } from '../contract/mobile.messages.ts';

const { analysis: words, means, listed } = mobileWords;

/** What the tickets come to, and the tickets themselves. */
export function Material({ material }: { material: AnalysisMaterial }) {
  return (
    <>
      <GridFacts
        items={figureGroups.map((group) => ({
          label: words.groups[group],
          value: material.figures
            .filter((figure) => figure.group === group)
            .map(({ label, count }) => words.line(label, count))
            .join(listed),
          wide: true,
        }))}
      />
      <details>
        <summary>{words.tickets(material.tickets.length)}</summary>
        <ul>
          {material.tickets.map(({ id, ticketNo, subject }) => (
            <li key={id}>
              <Link href={`/tickets/${id}`}>{`${ticketNo}　${subject}`}</Link>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

interface Props {
  readonly analysis: AnalysisView;
  readonly onReport: (() => void) | null;
  readonly onImprove: (() => void) | null;
}

/** Whether 県 was told of what is suspected. */
function Suspicion({ analysis: { suspicion, report }, onReport }: Pick<Props, 'analysis' | 'onReport'>) {
  if (!suspicion) return <State tone="closed">{words.unsuspected}</State>;
  return (
    <p className="row">
      <State tone={report ? 'resolved' : 'active'}>{words.suspected}</State>
      {report ? words.reportedAt(formatShortDateTime(report.at), report.to, means[report.means]) : words.unreported}
      {!report && onReport && (
        <Button size="sm" onPress={onReport}>
          {words.report}
        </Button>
      )}
    </p>
  );
}

/** One analysis: figures with their tickets, the finding, the report to 県, what was made better. */
export function AnalysisSection({ analysis, onReport, onImprove }: Props) {
  const { id, subject, at, byName, finding, improvements } = analysis;
  return (
    <div id={`analysis-${id}`}>
      <Section title={subject} count={words.by(formatShortDateTime(at), byName)}>
        <Material material={analysis} />
        <p>{finding}</p>
        <Suspicion analysis={analysis} onReport={onReport} />
        {improvements.map(({ knowledgeId, knowledgeNo, title, note }) => (
          <p key={knowledgeId}>
            <Link href={`/knowledge/${knowledgeId}`}>{`${knowledgeNo}　${title}`}</Link>
            {`　${note}`}
          </p>
        ))}
        <p className="row">
          {improvements.length === 0 && <span className="muted">{words.noImprovement}</span>}
          {onImprove && (
            <Button size="sm" onPress={onImprove}>
              {words.improve}
            </Button>
          )}
        </p>
      </Section>
    </div>
  );
}
