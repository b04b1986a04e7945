import './contract.css';
import { FileSpreadsheet, Printer } from 'lucide-react';
import { useState } from 'react';
import type { DateRange } from '#kernel/calendar/periods.ts';
import { Button } from '#ui/button.tsx';
import { Crumbs } from '#ui/detail/crumbs.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { formatLongDate, formatLongDateBeside, formatShortDateTime } from '#ui/format.ts';
import { Kbd } from '#ui/kbd.tsx';
import { useShortcut } from '#ui/keys/use-shortcut.tsx';
import { Link } from '#ui/link.tsx';
import { usePhone } from '#ui/list/use-media.ts';
import { Loading } from '#ui/loading.tsx';
import { openFile, saveFile } from '#ui/rpc/save-file.ts';
import { Segmented } from '#ui/segmented.tsx';
import { useMay } from '#ui/session/me.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { PlaceStrip } from '#ui/shell/place-tree.tsx';
import { showFailure } from '#ui/toast-store.ts';
import type { ChapterJudgement, DutyJudgement } from '../contract/clause-judgement.ts';
import { clauses } from '../contract/clauses.data.ts';
import { clausesWords as words } from '../contract/clauses.messages.ts';
import { findingsWords } from '../contract/findings.messages.ts';
import { ClauseCalendar } from './clause-calendar.tsx';
import { ClauseMonths } from './clause-months.tsx';
import { ClauseTree } from './clause-tree.tsx';
import { contract } from './contract.client.ts';
import { DutyTable } from './duty-table.tsx';
import { AskDialog, FindingPanel } from './finding-panel.tsx';
import { FlawPanel } from './flaw-panel.tsx';
import { KnownPanel } from './known-panel.tsx';
import { SamplePanel } from './sample-panel.tsx';
import { Standing } from './standing-sign.tsx';
import { type Clauses, spanKinds, useClauses, useJudgements } from './use-clauses.ts';

const counted = ['missing', 'late', 'insufficient'] as const;
const sum = (rows: readonly DutyJudgement[], key: (typeof counted)[number]) =>
  rows.reduce((total, row) => total + row[key], 0);

const hasFlaws = (row: DutyJudgement) => row.late + row.missing + row.insufficient > 0;
const isChecked = (row: DutyJudgement) => row.standing !== 'scope' && row.standing !== 'unchecked';

function take(file: Promise<File>, open: (file: File) => void): void {
  file.then(open, showFailure);
}

/** The days on screen; fields for them when they are chosen one by one. */
function ShownPeriod({ page: { kind, period, setFrom, setTo } }: { page: Clauses }) {
  if (kind === 'custom') {
    return (
      <>
        <DateField id="clauses-from" label={words.from} help="" value={period.from} onChange={setFrom} />
        <DateField id="clauses-to" label={words.to} help="" value={period.to} onChange={setTo} />
      </>
    );
  }
  return (
    <b className="t">
      {formatLongDate(period.from)}–{formatLongDateBeside(period.to, period.from)}
    </b>
  );
}

/** Where the clause stands, with the way to those beside it: `k` and `j` as in a list. */
function Way({ page }: { page: Clauses }) {
  const { previous, next, nth } = page;
  const go = (to: string | undefined) => to && page.open(to);
  useShortcut('j', () => go(next), { description: words.next, enabled: next !== undefined });
  useShortcut('k', () => go(previous), { description: words.previous, enabled: previous !== undefined });
  return (
    <nav className="clause-way" aria-label={words.way}>
      {nth > 0 && <span className="t muted">{words.place(nth, clauses.length)}</span>}
      {previous && (
        <Link href={page.hrefOf({ clause: previous })} title={words.previous}>
          <Kbd>k</Kbd>
          {words.short.previous}
        </Link>
      )}
      {next && (
        <Link href={page.hrefOf({ clause: next })} title={words.next}>
          <Kbd>j</Kbd>
          {words.short.next}
        </Link>
      )}
    </nav>
  );
}

/** 報告 › 条項 › chapter › clause, and the screens of the place at the end of the line. */
function Where({ page, phone }: { page: Clauses; phone: boolean }) {
  const { clause, chapter, chapterId } = page;
  const ofChapter = {
    label: `${chapterId}　${chapter?.title ?? ''}`,
    href: page.hrefOf({ chapter: String(chapterId) }),
  };
  const own = clause ? [ofChapter, { label: clause.id }] : [{ label: ofChapter.label }];
  return (
    <div className="placed-crumbs">
      <Crumbs crumbs={[{ label: words.title, href: '/contract/clauses' }, ...own]} />
      {!phone && <PlaceStrip />}
    </div>
  );
}

/** For the auditor the page is where a 指摘 begins. */
function WriteFinding({ duty, period }: { duty: string; period: DateRange }) {
  const [asking, setAsking] = useState(false);
  if (!useMay('contract.askFinding')) return null;
  return (
    <>
      <Button tone="primary" onPress={() => setAsking(true)}>
        {findingsWords.write}
      </Button>
      {asking && <AskDialog duty={duty} period={period} onClose={() => setAsking(false)} />}
    </>
  );
}

interface HeadProps {
  readonly page: Clauses;
  readonly title: string;
  readonly rows: readonly DutyJudgement[];
  /** What a 指摘 would be about. */
  readonly duty: string | undefined;
}

function Head({ page, title, rows, duty }: HeadProps) {
  const { period, chapterId } = page;
  return (
    <header className="page-head">
      <div className="title-row">
        <h1>{title}</h1>
        {counted.map((key) => sum(rows, key) > 0 && <Standing key={key} of={key} count={sum(rows, key)} />)}
        <Way page={page} />
        <span className="actions">
          <Button icon={FileSpreadsheet} onPress={() => take(contract.call.exportClauses(period), saveFile)}>
            {words.excel}
          </Button>
          <Button
            icon={Printer}
            onPress={() => take(contract.call.printChapter({ ...period, chapter: chapterId }), openFile)}
          >
            {words.pdf}
          </Button>
          {duty && <WriteFinding duty={duty} period={period} />}
        </span>
      </div>
      <div className="row">
        <Segmented
          label={words.spanLabel}
          items={spanKinds.map((key) => ({ key, word: words.spans[key] }))}
          selected={page.kind}
          onSelect={page.setKind}
        />
        <Button onPress={page.earlier}>{words.earlier}</Button>
        <ShownPeriod page={page} />
        <Button onPress={page.later}>{words.later}</Button>
      </div>
    </header>
  );
}

/** Says when a period lies outside the service or has not begun, and when only a part of it was judged. */
function JudgedPart({ page, chapter }: { page: Clauses; chapter: ChapterJudgement }) {
  const { judged, judgedAt } = chapter;
  if (!judged) return <p className="muted">{words.notJudged}</p>;
  const whole = judged.from === page.period.from && judged.to === page.period.to;
  const part = words.clamped(formatLongDate(judged.from), formatLongDate(judged.to));
  return (
    <p className="muted">
      {words.judgedAt(formatShortDateTime(judgedAt))}
      {!whole && `　${part}`}
    </p>
  );
}

/** What was not kept of the duty that is selected. */
function Flaws({ selected, period }: { selected: DutyJudgement | undefined; period: DateRange }) {
  if (!selected || !hasFlaws(selected)) return <p className="muted">{words.noFlaws}</p>;
  return <FlawPanel key={selected.id} duty={selected.id} period={period} />;
}

function Aside({ selected, period }: { selected: DutyJudgement; period: DateRange }) {
  const [occasion = '', kept = ''] = selected.basis;
  return (
    <aside className="clause-aside" aria-label={words.asideOf(selected.id)}>
      <Section title={selected.id}>
        <p>{selected.duty}</p>
        <p className="muted small">{words.basis(occasion, kept)}</p>
      </Section>
      <KnownPanel duty={selected.id} period={period} />
      <FindingPanel duty={selected.id} period={period} />
      <SamplePanel key={selected.id} duty={selected.id} period={period} />
    </aside>
  );
}

/** 条項: the contract by chapter and clause, and how each duty was kept in a period. */
export function ClausePage() {
  const page = useClauses();
  const phone = usePhone();
  const { clause, chapter, chapterId, period } = page;
  const title = clause ? `${clause.id}　${clause.title}` : `${chapterId}　${chapter?.title ?? ''}`;
  usePageTitle(`${words.title} ${title}`);
  const { own, standings } = useJudgements(page);
  const rows = (own.data?.duties ?? []).filter((duty) => !clause || duty.clause === clause.id);
  const selected = rows.find((row) => row.id === page.duty) ?? rows.find(hasFlaws) ?? rows.find(isChecked);
  const about = selected && isChecked(selected) ? selected : undefined;
  if (own.error && !own.data) {
    return <ErrorPage title={words.title} error={own.error} onRetry={() => void own.refetch()} />;
  }
  return (
    <div className="placed">
      <div className="placed-page">
        {phone && <PlaceStrip />}
        <Where page={page} phone={phone} />
        <div className="clauses">
          <ClauseTree page={page} standings={standings?.now} />
          <main id="main" tabIndex={-1} className="clause-main">
            <Head page={page} title={title} rows={rows} duty={about?.id} />
            <div className="clause-body">
              {own.isLoading && <Loading busy label={words.loading} />}
              {own.data && (
                <>
                  <JudgedPart page={page} chapter={own.data} />
                  <DutyTable rows={rows} selected={selected?.id} onSelect={page.select} />
                  <Flaws selected={selected} period={period} />
                </>
              )}
              {clause && <ClauseCalendar clause={clause.id} month={page.month} />}
              <ClauseMonths page={page} standings={standings} />
            </div>
          </main>
          {about && <Aside selected={about} period={period} />}
        </div>
      </div>
    </div>
  );
}
