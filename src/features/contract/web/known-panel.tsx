import { useQuery } from '@tanstack/react-query';
import type { DateRange } from '#kernel/calendar/periods.ts';
import { Section } from '#ui/detail/detail-parts.tsx';
import { formatMonthDay, formatShortDateTime } from '#ui/format.ts';
import { clausesWords } from '../contract/clauses.messages.ts';
import { contract } from './contract.client.ts';
import { Standing } from './standing-sign.tsx';

const words = clausesWords.known;

/** その日に知られていたこと: each time the hourly judgement of a week said something else than before. */
export function KnownPanel({ duty, period }: { duty: string; period: DateRange }) {
  const { data } = useQuery(contract.query.listJudgements.queryOptions({ input: { ...period, duty } }));
  if (!data) return null;
  return (
    <Section title={words.title}>
      {data.definition && <p className="muted small">{words.definition(data.definition)}</p>}
      {data.rows.length === 0 && <p className="muted">{words.none}</p>}
      <ul className="known">
        {data.rows.map((row) => (
          <li key={`${row.week}.${row.judgedAt}`}>
            <span className="t">{formatShortDateTime(row.judgedAt)}</span>
            <Standing of={row.standing} />
            <span className="muted">
              {words.of(formatMonthDay(row.week))}　{words.flaws(row.late, row.missing, row.insufficient)}
            </span>
            {row.isFormer && <span title={words.formerHelp}>{words.former}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
