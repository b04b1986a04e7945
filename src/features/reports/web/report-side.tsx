import { CircleDashed } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Facts } from '#ui/facts.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { formatDate, formatMonthDay, formatNumber, formatShortDateTime } from '#ui/format.ts';
import { Icon } from '#ui/icon.tsx';
import { Link } from '#ui/link.tsx';
import { reportsWords as words } from '../contract/reports.messages.ts';
import type { WeeklyReport } from '../contract/weekly-report.ts';

interface Props {
  readonly report: WeeklyReport;
  readonly selected: string | null;
  readonly onRemark: (body: string) => Promise<void>;
}

/** What is missing, where the chosen number comes from, and what was asked for. */
export function ReportSide({ report, selected, onRemark }: Props) {
  return (
    <aside className="side" aria-label={words.missing}>
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
      <section className="remarks">
        <h2>
          {words.remarks}
          <span className="count">{report.remarks.length + report.previousRemarks.length}</span>
        </h2>
        <Remarks report={report} onRemark={onRemark} />
      </section>
    </aside>
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

function Remarks({ report, onRemark }: Pick<Props, 'report' | 'onRemark'>) {
  const [body, setBody] = useState('');
  const all = [
    ...report.previousRemarks.map((one) => ({ ...one, note: words.remarksBefore })),
    ...report.remarks.map((one) => ({ ...one, note: '' })),
  ];
  const send = () => onRemark(body.trim()).then(() => setBody(''));
  return (
    <>
      {all.map((one) => (
        <div className="remark" key={one.id}>
          <div className="row">
            <b>{one.byRole === 'authority' ? words.byAuthority(one.byName) : one.byName}</b>
            <span className="muted small">{one.note}</span>
            <span className="grow" />
            <span className="muted small t">{formatShortDateTime(one.at)}</span>
          </div>
          <p>{one.body}</p>
        </div>
      ))}
      {report.actions.includes('remark') && (
        <>
          <TextAreaField id="remark" label={words.remarkBody} rows={2} value={body} onChange={setBody} />
          <Button size="sm" onPress={() => body.trim() !== '' && void send()}>
            {words.actions.remark}
          </Button>
        </>
      )}
    </>
  );
}
