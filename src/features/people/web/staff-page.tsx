import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ArrowRightLeft, PencilLine } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { DetailAction } from '#ui/detail/detail-actions.tsx';
import { DetailPage } from '#ui/detail/detail-page.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { formatDate, formatNumber } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { useTrail } from '#ui/list/trail.ts';
import { useLive } from '#ui/live/live.ts';
import { Loading } from '#ui/loading.tsx';
import { staffWords as words } from '../contract/people.messages.ts';
import type { StaffAction, StaffRelatedSection, StaffView } from '../contract/staff-member.ts';
import { people } from './people.client.ts';
import { StaffDialog } from './staff-dialog.tsx';
import { TransferDialog } from './transfer-dialog.tsx';

function factsOf(person: StaffView) {
  const { columns, groups } = words;
  return [
    {
      title: groups.belongs,
      items: [
        { label: columns.staffNo, value: person.staffNo, className: 'code' },
        { label: columns.reading, value: person.reading },
        {
          label: columns.departmentName,
          value: <Link href={`/people/departments/${person.departmentId}`}>{person.departmentFullName}</Link>,
        },
        { label: columns.siteName, value: person.siteName },
        { label: columns.roomName, value: person.roomName },
        { label: columns.leftOn, value: person.leftOn && formatDate(person.leftOn), className: 't' },
      ],
    },
    {
      title: groups.contact,
      items: [
        { label: columns.extension, value: person.extension, className: 't' },
        { label: columns.phone, value: person.phone, className: 't' },
        { label: columns.mail, value: person.mail },
      ],
    },
    { title: groups.other, items: [{ label: columns.note, value: person.note }] },
  ];
}

function Assignments({ person }: { person: StaffView }) {
  const said = words.assignments;
  return (
    <Section title={words.sections.assignments} count={formatNumber(person.assignments.length)}>
      <RelatedTable
        caption={words.sections.assignments}
        rows={person.assignments}
        idOf={(row) => row.id}
        empty={said.none}
        columns={[
          {
            title: said.department,
            cell: (row) => <Link href={`/people/departments/${row.departmentId}`}>{row.fullName}</Link>,
          },
          { title: said.from, width: 7, className: 't', cell: (row) => formatDate(row.validFrom) },
          {
            title: said.to,
            width: 7,
            className: 't',
            cell: (row) => (row.validTo ? formatDate(row.validTo) : row.isPlanned ? said.planned : said.present),
          },
        ]}
      />
    </Section>
  );
}

/** Devices, tickets, loans: what other features know of the person. */
function Related({ section }: { section: StaffRelatedSection }) {
  const more = section.count > section.rows.length && <Link href={section.href}>{words.seeAll(section.count)}</Link>;
  return (
    <Section title={section.title} count={formatNumber(section.count)} end={more}>
      <RelatedTable
        caption={section.title}
        rows={section.rows}
        idOf={(row) => row.id}
        bare
        empty={words.noneRelated}
        columns={[
          {
            title: section.title,
            width: 8,
            className: 'code',
            cell: (row) => <Link href={row.href}>{row.code}</Link>,
          },
          { title: words.columns.name, cell: (row) => row.title },
          { title: words.columns.note, width: 10, cell: (row) => row.note },
          { title: words.columns.siteName, width: 7, cell: (row) => row.state },
        ]}
      />
    </Section>
  );
}

const icons = { revise: PencilLine, transfer: ArrowRightLeft } satisfies Record<StaffAction, unknown>;

/** 職員 on a page of their own. */
export function StaffPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const options = people.query.getStaff.queryOptions({ input: { id } });
  const { data: person, error, refetch } = useQuery(options);
  const client = useQueryClient();
  const [open, setOpen] = useState<StaffAction | null>(null);
  const again = useCallback(() => void refetch(), [refetch]);
  useLive('staffMember', id, again);
  const place = useTrail('staff', id);
  if (error && !person) {
    return <ErrorPage title={words.title} error={error} onRetry={again} />;
  }
  if (!person) return <Loading busy label={words.title} />;
  const actions = person.actions.map(
    (key): DetailAction => ({
      key,
      word: words.actions[key],
      icon: icons[key],
      onPress: () => setOpen(key),
      plain: true,
    }),
  );
  return (
    <>
      <DetailPage
        crumbs={[
          { label: words.title, href: '/people/staff' },
          { label: person.staffNo, className: 'code' },
        ]}
        place={place}
        title={person.name}
        sub={person.departmentName}
        tags={person.coordinator ? [words.columns.coordinator] : []}
        actions={actions}
        facts={factsOf(person)}
      >
        {person.related.map((section) => (
          <Related key={section.key} section={section} />
        ))}
        <Assignments person={person} />
      </DetailPage>
      {open === 'revise' && (
        <StaffDialog
          person={person}
          onClose={() => setOpen(null)}
          onDone={(saved) => {
            client.setQueryData(options.queryKey, saved);
            setOpen(null);
          }}
        />
      )}
      {open === 'transfer' && (
        <TransferDialog
          chosen={{ ids: [person.id] }}
          count={1}
          onClose={() => setOpen(null)}
          onDone={() => setOpen(null)}
        />
      )}
    </>
  );
}
