import { useParams } from '@tanstack/react-router';
import { RecordScreen } from '#features/records/web/record-screen.public.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { formatDate } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import type { FindingView } from '../contract/finding.ts';
import { findingsWords as words } from '../contract/findings.messages.ts';
import { findingWeb } from './finding-web.tsx';

const { facts: f } = words;

/** The clause page with the duty and the days of a finding. */
export const clauseHref = ({ duty, fromOn, toOn }: Pick<FindingView, 'duty' | 'fromOn' | 'toOn'>) =>
  `/contract/clauses?${new URLSearchParams({
    span: 'custom',
    from: fromOn,
    to: toOn,
    clause: duty.split('.')[0] ?? '',
    duty,
  })}`;

/** 監査の指摘: what is asked, and what is answered in 経過. */
export function FindingPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return (
    <RecordScreen
      web={findingWeb}
      id={id}
      title={words.title}
      home="/contract/findings"
      facts={(finding) => [
        {
          title: f.title,
          items: [
            {
              label: f.duty,
              value: <Link href={clauseHref(finding)}>{words.subject(finding.duty, finding.dutyWords)}</Link>,
            },
            {
              label: f.period,
              value: words.period(formatDate(finding.fromOn), formatDate(finding.toOn)),
              className: 't',
            },
          ],
        },
      ]}
    >
      {(finding) => (
        <Section title={f.question}>
          <p>{finding.question}</p>
        </Section>
      )}
    </RecordScreen>
  );
}
