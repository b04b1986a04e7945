import { useMutation, useQuery } from '@tanstack/react-query';
import { FilePlus2 } from 'lucide-react';
import { Button } from '#ui/button.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { Due } from '#ui/due.tsx';
import { formatDate, formatNumber, formatShortDateTime } from '#ui/format.ts';
import { useShortcut } from '#ui/keys/use-shortcut.tsx';
import { Link, useNavigate } from '#ui/link.tsx';
import { ReadPage } from '#ui/read-page.tsx';
import { useMay } from '#ui/session/me.ts';
import { State } from '#ui/state-sign.tsx';
import { showFailure } from '#ui/toast-store.ts';
import { reportProcess } from '../contract/report.process.ts';
import { reportProcessWords, reportsWords as words } from '../contract/reports.messages.ts';
import type { WeeklyReportRow } from '../contract/weekly-report.ts';
import { reports } from './reports.client.ts';

const columns = [
  {
    title: words.columns.week,
    width: 5,
    cell: (row: WeeklyReportRow) => <Link href={`/reports/${row.id}`}>{words.week(row.weekNo)}</Link>,
  },
  {
    title: words.columns.period,
    width: 11,
    className: 't',
    cell: (row: WeeklyReportRow) => `${formatDate(row.from)}–${formatDate(row.to)}`,
  },
  { title: words.columns.total, width: 5, className: 'num t', cell: (row: WeeklyReportRow) => formatNumber(row.total) },
  {
    title: words.columns.state,
    width: 7,
    cell: (row: WeeklyReportRow) => (
      <State tone={reportProcess.states[row.state]}>{reportProcessWords.states[row.state]}</State>
    ),
  },
  {
    title: words.columns.due,
    width: 13,
    cell: (row: WeeklyReportRow) => <Due level={row.dueLevel} at={formatShortDateTime(row.dueAt)} left={row.dueLeft} />,
  },
  { title: words.columns.madeBy, cell: (row: WeeklyReportRow) => row.madeByName },
  {
    title: words.columns.accepted,
    width: 9,
    className: 't',
    cell: (row: WeeklyReportRow) => row.acceptedAt && formatShortDateTime(row.acceptedAt),
  },
];

/** 報告: every week's report, and the one that is still to be made. */
export function ReportListPage() {
  const navigate = useNavigate();
  const query = useQuery(reports.query.list.queryOptions({ input: {} }));
  const mayEdit = useMay('reports.edit');
  const draft = useMutation(
    reports.query.draft.mutationOptions({ onSuccess: (made) => navigate(`/reports/${made.id}`), onError: showFailure }),
  );
  const next = mayEdit ? (query.data?.nextWeek ?? null) : null;
  const make = () => next !== null && draft.mutate({ weekNo: next });
  useShortcut('c', make, { description: next === null ? '' : words.create(next), enabled: next !== null });
  const button = next !== null && (
    <Button tone="primary" icon={FilePlus2} keyHint="c" busy={draft.isPending && words.create(next)} onPress={make}>
      {words.create(next)}
    </Button>
  );
  return (
    <ReadPage
      title={words.list.title}
      actions={button}
      query={query}
      empty={(data) => (data.reports.length > 0 ? null : { title: words.list.empty, next: words.list.next })}
    >
      {(data) => (
        <RelatedTable caption={words.list.title} columns={columns} rows={data.reports} idOf={(row) => row.id} />
      )}
    </ReadPage>
  );
}
