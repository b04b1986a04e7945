import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import type { DateRange } from '#kernel/calendar/periods.ts';
import { Button } from '#ui/button.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { formatShortDateTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { saveFile } from '#ui/rpc/save-file.ts';
import { useToday } from '#ui/session/today.ts';
import { showFailure } from '#ui/toast-store.ts';
import type { DrawnOccasion } from '../contract/clause-judgement.ts';
import { clausesWords } from '../contract/clauses.messages.ts';
import { contract } from './contract.client.ts';
import { Standing } from './standing-sign.tsx';

const words = clausesWords.sample;
const size = 5;

const columns = [
  { title: words.nth, width: 2.5, className: 'num t', cell: (row: DrawnOccasion) => row.nth },
  {
    title: clausesWords.sheet.what,
    className: 'two-lines',
    cell: (row: DrawnOccasion) => <Link href={row.link}>{row.what || formatShortDateTime(row.at)}</Link>,
  },
  {
    title: clausesWords.columns.verdict,
    width: 5.5,
    cell: (row: DrawnOccasion) =>
      row.state === 'pending' ? <span className="muted">{words.states.pending}</span> : <Standing of={row.state} />,
  },
];

/** 無作為抽出: a few occasions of a duty by a seed, and the paper on which the auditor compares them with the evidence. */
export function SamplePanel({ duty, period }: { duty: string; period: DateRange }) {
  const today = useToday();
  const [seed, setSeed] = useState(`${duty}-${today}`);
  const draw = { ...period, duty, size, seed: seed.trim() || duty };
  const { data } = useQuery(contract.query.drawSample.queryOptions({ input: draw, placeholderData: keepPreviousData }));
  const total = data?.total ?? 0;
  return (
    <Section title={words.title} count={total > 0 ? words.of(total, data?.rows.length ?? 0) : undefined}>
      {data && (
        <RelatedTable
          caption={words.title}
          columns={columns}
          rows={data.rows}
          idOf={(row) => row.id}
          empty={words.none}
        />
      )}
      <TextField
        id="sample-seed"
        label={words.seed}
        help={words.same}
        value={seed}
        onChange={setSeed}
        maxLength={40}
        face="code"
      />
      <Button
        size="sm"
        icon={FileSpreadsheet}
        blocked={total === 0 && words.none}
        onPress={() => contract.call.exportSample(draw).then(saveFile, showFailure)}
      >
        {words.worksheet}
      </Button>
    </Section>
  );
}
