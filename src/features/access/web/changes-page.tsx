import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { Due } from '#ui/due.tsx';
import { formatDate, formatUntil } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { PlainPage } from '#ui/plain-page.tsx';
import { useMay } from '#ui/session/me.ts';
import { accessWords } from '../contract/access.messages.ts';
import type { AccessChange } from '../contract/access.ts';
import { access } from './access.client.ts';
import { TellForm } from './tell-page.tsx';

const { changes: words, networks, registers, actions, columns } = accessWords;
const { columns: c } = words;

/** 異動の処理: people come, go or are told of, and the registers do not follow yet; each opens its user (§5-12). */
export function ChangesPage() {
  const mayKeep = useMay('access.keep');
  const [telling, setTelling] = useState<AccessChange | null>(null);
  const { data = [] } = useQuery(access.query.changes.queryOptions({ input: undefined }));
  const close = () => setTelling(null);
  return (
    <PlainPage title={words.title}>
      <Section title={words.title} count={data.length}>
        <p className="muted">{words.rule}</p>
        <RelatedTable
          caption={words.title}
          rows={data}
          idOf={({ id }) => id}
          empty={words.none}
          columns={[
            { title: columns.staffNo, width: 5.5, className: 'code', cell: ({ staffNo }) => staffNo },
            {
              title: c.who,
              width: 7,
              cell: ({ name, userId }) => (userId ? <Link href={`/access/${userId}`}>{name}</Link> : name),
            },
            { title: columns.department, cell: ({ departmentName }) => departmentName },
            { title: columns.network, width: 8.5, cell: ({ network }) => networks[network] },
            { title: c.cause, width: 6.5, cell: ({ cause, way }) => `${words.causes[cause]} ${words.ways[way]}` },
            { title: c.day, width: 5.5, className: 't', cell: ({ day }) => formatDate(day) },
            {
              title: c.registers,
              width: 10,
              cell: (row) => row.registers.map((key) => registers[key]).join(accessWords.separator),
            },
            {
              title: c.due,
              width: 12,
              cell: ({ dueAt, overdue }) => (
                <Due
                  level={overdue ? 'breach' : 'ok'}
                  at={formatUntil(dueAt)}
                  {...(overdue && { left: words.overdue })}
                />
              ),
            },
            {
              title: actions.tell,
              width: 8,
              cell: (row) =>
                mayKeep && (
                  <Button size="sm" onPress={() => setTelling(row)}>
                    {actions.tell}
                  </Button>
                ),
            },
          ]}
        />
      </Section>
      {telling && (
        <TellForm
          of={{ network: telling.network, staffNos: telling.staffNo, day: telling.day }}
          onDone={close}
          onClose={close}
        />
      )}
    </PlainPage>
  );
}
