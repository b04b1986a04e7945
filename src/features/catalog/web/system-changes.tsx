import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { formatDate, officeDay } from '#ui/format.ts';
import { Tag } from '#ui/tag.tsx';
import { catalogWords } from '../contract/catalog.messages.ts';
import type { SystemChange, SystemView } from '../contract/catalog.ts';

const words = catalogWords.software;
const w = words.change;

function Agreement({ agreement }: Pick<SystemChange, 'agreement'>) {
  if (!agreement) return <Tag tone="warn">{w.waits}</Tag>;
  return (
    <>
      {w.agreed(formatDate(agreement.on), agreement.with)}
      <span className="line-below">{agreement.decision}</span>
    </>
  );
}

/** What happened to a 業務システム, and what 県 decided about it (§1-5). */
export function SystemChanges({ changes }: Pick<SystemView, 'changes'>) {
  return (
    <Section title={words.changes} count={changes.length || undefined}>
      <RelatedTable
        caption={words.changes}
        rows={changes}
        idOf={(row) => row.id}
        empty={catalogWords.systems.noChanges}
        columns={[
          { title: w.by, width: 9, className: 't', cell: (row) => formatDate(officeDay(row.recordedAt)) },
          { title: w.kind, width: 7, cell: (row) => words.changeKinds[row.kind] },
          { title: w.passage, cell: (row) => w.passageOf(row.was, row.became) },
          { title: w.agreement, width: 16, cell: (row) => <Agreement agreement={row.agreement} /> },
          { title: w.recordedBy, width: 8, cell: (row) => row.recordedByName },
        ]}
      />
    </Section>
  );
}
