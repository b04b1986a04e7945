import { useQuery } from '@tanstack/react-query';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { recordsWords } from '../contract/records.messages.ts';
import { recordColumns } from './record-columns.public.tsx';
import { records } from './records.client.ts';

const { related: words } = recordsWords;
const columns = recordColumns(words.columns);

/** Other records of the same device, of the ticket it came from; none, no section. */
export function RelatedRecords({ id }: { id: string }) {
  const { data } = useQuery(records.query.related.queryOptions({ input: { id } }));
  if (!data || data.total === 0) return null;
  const { rows, total } = data;
  return (
    <Section title={words.title} count={words.shown(rows.length, total)}>
      <RelatedTable caption={words.title} columns={columns} rows={rows} idOf={(line) => line.id} />
    </Section>
  );
}
