import { CircleDashed } from 'lucide-react';
import { RecordFiles, RecordLog } from '#features/records/web/record-log.public.tsx';
import { Facts } from '#ui/facts.tsx';
import { formatDate, formatMonthDay, formatNumber, formatShortDateTime } from '#ui/format.ts';
import { Icon } from '#ui/icon.tsx';
import { Link } from '#ui/link.tsx';
import { reportsWords as words } from '../contract/reports.messages.ts';
import type { WeeklyReport } from '../contract/weekly-report.ts';
import { reportWeb } from './report-web.tsx';

interface Props {
  readonly report: WeeklyReport;
  readonly selected: string | null;
}

/** What is missing, where the chosen number comes from, and what was asked for. */
export function ReportSide({ report, selected }: Props) {
  return (
    <div className="side">
      <section>
        <h2>
          {words.missing}
          <span className="count">{report.missing.length}</span>
        </h2>
        {report.missing.length === 0 && <p className="muted">{words.nothingMissing}</p>}
        <div className="needs">
          {report.missing.map((key) => (
            <div className="need" key={key}>
              <Icon of={CircleDashed} />
              <a href={`#section-${key}`}>{words.missingOne(words.sections[key])}</a>
            </div>
          ))}
        </div>
      </section>
      <section>
        <h2>{words.source}</h2>
        <Source report={report} selected={selected} />
      </section>
      {report.previousRemarks.length > 0 && (
        <section className="remarks">
          <h2>
            {words.remarksBefore}
            <span className="count">{report.previousRemarks.length}</span>
          </h2>
          <Remarks remarks={report.previousRemarks} />
        </section>
      )}
      <RecordLog record={report} queryKey={reportWeb.get(report.id).queryKey} />
      <RecordFiles record={report} />
    </div>
  );
}

function Source({ report, selected }: Pick<Props, 'report' | 'selected'>) {
  const figure = report.figures.find((one) => one.key === selected);
  if (!figure) return <p className="muted">{words.sourceHint}</p>;
  const value = formatNumber(figure.value);
  return (
    <>
      <Facts
        items={[
          { label: words.selected, value: <b>{words.unitCount(value)}</b> },
          { label: words.period, value: `${formatDate(report.from)}–${formatMonthDay(report.to)}`, className: 't' },
          {
            label: words.previousWeek,
            value: figure.previous === null ? null : words.unitCount(formatNumber(figure.previous)),
          },
        ]}
      />
      <Link href={`${figure.list}?view=all&f.figure=${figure.id}`}>{words.openList(value)}</Link>
    </>
  );
}

/** What 県 and the desk said of the week before: it is answered here. */
function Remarks({ remarks }: { remarks: WeeklyReport['previousRemarks'] }) {
  return remarks.map((one) => (
    <div className="remark" key={one.id}>
      <div className="row">
        <b>{one.byName}</b>
        <span className="grow" />
        <span className="muted small t">{formatShortDateTime(one.at)}</span>
      </div>
      <p>{one.body}</p>
    </div>
  ));
}
