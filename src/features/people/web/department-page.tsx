import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import type { DetailAction } from '#ui/detail/detail-actions.tsx';
import { DetailPage } from '#ui/detail/detail-page.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { formatDate, formatNumber } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { useTrail } from '#ui/list/trail.ts';
import { Loading } from '#ui/loading.tsx';
import type { DepartmentView } from '../contract/department.ts';
import { departmentWords as words } from '../contract/people.messages.ts';
import { DepartmentDialog } from './department-dialog.tsx';
import { staffOf } from './department-list.spec.tsx';
import { people } from './people.client.ts';

const hrefOf = (id: string) => `/people/departments/${id}`;
type Near = DepartmentView['below'][number];

function NearTable({ caption, rows }: { caption: string; rows: readonly Near[] }) {
  return (
    <RelatedTable
      caption={caption}
      rows={rows}
      idOf={(row) => row.id}
      columns={[
        { title: words.columns.code, width: 7, className: 'code', cell: (row) => row.code },
        { title: words.columns.name, cell: (row) => <Link href={hrefOf(row.id)}>{row.name}</Link> },
        {
          title: words.columns.validTo,
          width: 8,
          className: 't',
          cell: (row) => row.validTo && formatDate(row.validTo),
        },
      ]}
    />
  );
}

function factsOf(department: DepartmentView) {
  const { columns } = words;
  const { successor } = department;
  return [
    {
      title: words.facts,
      items: [
        { label: words.factLabels.code, value: department.code, className: 'code' },
        { label: columns.reading, value: department.reading },
        { label: columns.kind, value: words.kinds[department.kind] },
        { label: columns.siteName, value: department.siteName },
        { label: words.factLabels.coordinators, value: department.coordinators.join('　') },
        { label: columns.validFrom, value: formatDate(department.validFrom), className: 't' },
        { label: columns.validTo, value: department.validTo && formatDate(department.validTo), className: 't' },
        {
          label: columns.successorName,
          value: successor && <Link href={hrefOf(successor.id)}>{successor.name}</Link>,
        },
      ],
    },
  ];
}

/** One 所属: where it stands in the tree, who is there, and what it was or became. */
export function DepartmentPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useQuery(people.query.getDepartment.queryOptions({ input: { id } }));
  const place = useTrail('departments', id);
  const [revising, setRevising] = useState(false);
  if (error && !data) {
    return <ErrorPage title={words.title} error={error} onRetry={() => void refetch()} />;
  }
  if (!data) return <Loading busy label={words.title} />;
  const revise: DetailAction = {
    key: 'revise',
    word: words.revise,
    icon: PencilLine,
    onPress: () => setRevising(true),
    plain: true,
  };
  return (
    <>
      <DetailPage
        crumbs={[
          { label: words.title, href: '/people/departments' },
          ...data.above.map((one) => ({ label: one.name, href: hrefOf(one.id) })),
          { label: data.name },
        ]}
        place={place}
        title={data.name}
        sub={data.above.length > 0 ? data.fullName : undefined}
        actions={data.mayRevise ? [revise] : []}
        facts={factsOf(data)}
      >
        {data.maySeeStaff && (
          <Section title={words.sections.staff} count={formatNumber(data.staffCount)}>
            <p className="no-rows">
              <Link href={staffOf(data.id)}>{words.staffLink}</Link>
            </p>
          </Section>
        )}
        <Section title={words.sections.below} count={formatNumber(data.below.length)}>
          <NearTable caption={words.sections.below} rows={data.below} />
        </Section>
        {data.predecessors.length > 0 && (
          <Section title={words.sections.predecessors} count={formatNumber(data.predecessors.length)}>
            <NearTable caption={words.sections.predecessors} rows={data.predecessors} />
          </Section>
        )}
      </DetailPage>
      {revising && (
        <DepartmentDialog department={data} onClose={() => setRevising(false)} onDone={() => setRevising(false)} />
      )}
    </>
  );
}
