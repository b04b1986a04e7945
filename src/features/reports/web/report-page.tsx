import './reports.css';
import { useParams } from '@tanstack/react-router';
import { Check, CircleDashed, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { BlockedSteps, stepActions } from '#features/records/web/step-actions.public.tsx';
import { familyName } from '#kernel/family-name.ts';
import { Crumbs } from '#ui/detail/crumbs.tsx';
import { DetailActions } from '#ui/detail/detail-actions.tsx';
import { Due } from '#ui/due.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import {
  formatDate,
  formatLongDate,
  formatLongDateBeside,
  formatMonthDay,
  formatShortDateTime,
  formatTime,
} from '#ui/format.ts';
import { Icon } from '#ui/icon.tsx';
import { usePhone } from '#ui/list/use-media.ts';
import { Loading } from '#ui/loading.tsx';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { type Step, type StepState, Steps } from '#ui/steps.tsx';
import { reportProcessWords, reportsWords as words } from '../contract/reports.messages.ts';
import type { WeeklyReport } from '../contract/weekly-report.ts';
import { ReportSection } from './report-section.tsx';
import { ReportSide } from './report-side.tsx';
import { useReport } from './use-report.ts';

const { states } = reportProcessWords;
const order = ['drafting', 'checking', 'submitted', 'accepted'] as const;

function acceptedWhen({ acceptedAt, previousAcceptedAt }: WeeklyReport): string {
  if (acceptedAt) return formatShortDateTime(acceptedAt);
  return previousAcceptedAt ? words.acceptedBefore(formatShortDateTime(previousAcceptedAt)) : words.notYet;
}

function stepsOf(report: WeeklyReport): Step[] {
  const at = report.state === 'returned' ? 0 : order.indexOf(report.state);
  const stateOf = (index: number): StepState => {
    if (report.state === 'accepted' || index < at) return 'done';
    return index === at ? 'now' : 'todo';
  };
  const due = (
    <Due level={report.dueLevel} at={`${words.due} ${formatShortDateTime(report.dueAt)}`} left={report.dueLeft} />
  );
  return [
    { word: states.drafting, state: stateOf(0), who: report.madeByName, when: words.left(report.missing.length) },
    {
      word: states.checking,
      state: stateOf(1),
      who: report.checkedByName ?? words.someoneElse,
      when: report.checkedAt ? formatShortDateTime(report.checkedAt) : words.notYet,
    },
    {
      word: states.submitted,
      state: stateOf(2),
      who: words.to,
      when: report.submittedAt ? formatShortDateTime(report.submittedAt) : due,
    },
    {
      word: states.accepted,
      state: stateOf(3),
      who: report.acceptedByName ?? words.authority,
      when: acceptedWhen(report),
    },
  ];
}

/** 週間報告書: the paper in the middle, its sections left, where its numbers come from right. */
export function ReportPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const todo = useReport(id);
  const { report } = todo;
  const [selected, setSelected] = useState<string | null>(null);
  usePageTitle(report ? `${words.title} ${words.week(report.weekNo)}` : words.title);
  if (todo.error && !report) {
    return <ErrorPage title={words.title} error={todo.error} onRetry={todo.refetch} />;
  }
  if (!report) return <Loading busy label={words.title} />;
  return (
    <main id="main" tabIndex={-1} className="full">
      <Head report={report} todo={todo} />
      <div className="report">
        <Outline report={report} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region has to be reachable by keyboard */}
        <section className="paper-wrap" tabIndex={0} aria-label={words.title}>
          <article className="paper">
            <PaperHead report={report} />
            {report.sections.map((section, index) => (
              <ReportSection
                key={section.key}
                report={report}
                section={section}
                number={index + 1}
                selected={selected}
                onSelect={setSelected}
                onSave={todo.saveSection}
                onDirty={todo.setDirty}
              />
            ))}
          </article>
        </section>
        <ReportSide report={report} selected={selected} />
      </div>
      {todo.dialog}
    </main>
  );
}

type Todo = ReturnType<typeof useReport>;

function Head({ report, todo }: { report: WeeklyReport; todo: Todo }) {
  const { steps, act, papers, unsaved } = todo;
  const phone = usePhone();
  return (
    <header className="page-head">
      <Crumbs
        crumbs={[{ label: words.menu, href: '/reports' }, { label: words.week(report.weekNo) }]}
        end={<Saved report={report} unsaved={unsaved} />}
      />
      <div className="title-row">
        <h1 tabIndex={-1}>{report.title}</h1>
        <span className="sub t">
          {formatDate(report.from)}–{formatMonthDay(report.to)}
        </span>
        <DetailActions actions={[...stepActions(steps, act), ...papers]} inline={phone ? 1 : 5} />
      </div>
      <BlockedSteps steps={steps.filter(({ name }) => name !== 'refresh')} />
      <Steps className="approval" label={words.columns.state} steps={stepsOf(report)} />
    </header>
  );
}

/** Which version is on screen, and since when it is kept; or that a text on screen is not. */
function Saved({ report, unsaved }: { report: WeeklyReport; unsaved: Todo['unsaved'] }) {
  if (unsaved.length > 0) {
    return (
      <span className="row">
        <Icon of={PencilLine} size={14} />
        <span>{words.unsaved(unsaved.map((key) => words.sections[key]).join('、'))}</span>
      </span>
    );
  }
  return (
    <span className="muted row">
      <Icon of={Check} size={14} />
      <span>
        {words.savedAt}　<span className="t">{formatTime(report.savedAt)}</span>　{words.version(report.version)}
      </span>
    </span>
  );
}

function Outline({ report }: { report: WeeklyReport }) {
  return (
    <nav className="outline" aria-label={words.title}>
      <ol>
        {report.sections.map((section, index) => (
          <li key={section.key}>
            <a href={`#section-${section.key}`}>
              <span className="n t">{index + 1}</span>
              <span>{words.sections[section.key]}</span>
              <Icon
                of={section.confirmed ? Check : CircleDashed}
                size={14}
                className={section.confirmed ? 'ok' : 'no'}
                label={section.confirmed ? words.confirmed : words.notYet}
              />
            </a>
          </li>
        ))}
      </ol>
      <p className="small muted">{words.figuresAt(formatShortDateTime(report.figuresAt))}</p>
    </nav>
  );
}

function PaperHead({ report }: { report: WeeklyReport }) {
  const family = (name: string | null) => name && familyName(name);
  const names = [family(report.submittedByName), family(report.checkedByName), family(report.madeByName)];
  return (
    <div className="paper-head">
      <div>
        <p className="muted">{report.contract}</p>
        <h2>{words.title}</h2>
        <p>{words.range(formatLongDate(report.from), formatLongDateBeside(report.to, report.from))}</p>
      </div>
      <table className="stamps">
        <caption className="vh">{words.boxesCaption}</caption>
        <thead>
          <tr>
            {words.boxes.map((box) => (
              <th scope="col" key={box}>
                {box}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {words.boxes.map((box, index) => (
              <td key={box}>{names[index]}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
