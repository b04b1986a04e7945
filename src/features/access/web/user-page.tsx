import { useParams } from '@tanstack/react-router';
import type { FactGroup } from '#ui/detail/detail-page.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { ThingPage } from '#ui/detail/thing-page.tsx';
import { formatDate, formatDateTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { Tag } from '#ui/tag.tsx';
import { accessWords as words } from '../contract/access.messages.ts';
import { type AccessView, registers } from '../contract/access.ts';
import { networkPolicies } from '../contract/access-networks.data.ts';
import { access } from './access.client.ts';
import { DeedForm } from './deed-form.tsx';
import { TellForm } from './tell-page.tsx';
import { userList } from './user-list-page.tsx';

const { columns: c, entry: e } = words;

function factsOf(user: AccessView): FactGroup[] {
  const lastOf = (key: (typeof registers)[number]) => user.registered.find(({ register }) => register === key);
  const places = registers.filter((key) => networkPolicies[user.network].registers[key] || lastOf(key));
  return [
    {
      title: words.facts,
      items: [
        { label: c.staffNo, value: <Link href={`/people/staff/${user.staffMemberId}`}>{user.staffNo}</Link> },
        { label: c.department, value: user.departmentName },
        { label: c.network, value: words.networks[user.network] },
        { label: c.use, value: user.use && words.uses[user.use] },
        ...places.map((key) => {
          const last = lastOf(key);
          const value = last ? words.on(words.deeds[last.kind], formatDate(last.on)) : words.none;
          return { label: words.registers[key], value, className: 't' };
        }),
        { label: c.differs, value: user.differs && <Tag tone="warn">{words.differs}</Tag> },
      ],
    },
  ];
}

function History({ entries }: Pick<AccessView, 'entries'>) {
  const kinds = { ...words.uses, ...words.deeds };
  return (
    <Section title={words.entries} count={entries.length}>
      <RelatedTable
        caption={words.entries}
        rows={entries}
        idOf={(row) => row.id}
        columns={[
          { title: e.day, width: 7, className: 't', cell: (row) => formatDate(row.day) },
          {
            title: e.kind,
            width: 13,
            cell: (row) => words.of(kinds[row.kind], row.place && words.registers[row.place]),
          },
          { title: e.saidBy, width: 12, cell: (row) => row.saidBy },
          { title: e.note, cell: (row) => row.note },
          { title: e.at, width: 10, className: 't', cell: (row) => formatDateTime(row.at) },
          { title: e.by, width: 8, cell: (row) => row.byName },
        ]}
      />
    </Section>
  );
}

/** One user of a network: whether they use it, where they are registered, and what was said and done (§5-12). */
export function UserPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return (
    <ThingPage
      id={id}
      topic="accessUser"
      query={access.query.get.queryOptions({ input: { id } })}
      list={{ title: words.title, home: '/access', key: userList.key }}
      actions={{
        record: {
          word: words.actions.record,
          opens: (user, { onClose }) => <DeedForm user={user} onClose={onClose} />,
        },
        tell: {
          word: words.actions.tell,
          plain: true,
          opens: ({ network, staffNo }, { onClose }) => (
            <TellForm of={{ network, staffNos: staffNo }} onDone={onClose} onClose={onClose} />
          ),
        },
      }}
      head={(user) => ({
        title: user.name,
        facts: factsOf(user),
        sections: () => <History entries={user.entries} />,
      })}
    />
  );
}
