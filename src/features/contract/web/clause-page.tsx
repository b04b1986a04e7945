import './contract.css';
import { FileSpreadsheet, Printer } from 'lucide-react';
import { Button } from '#ui/button.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { formatLongDate, formatLongDateBeside, formatShortDateTime } from '#ui/format.ts';
import { Loading } from '#ui/loading.tsx';
import { openFile, saveFile } from '#ui/rpc/save-file.ts';
import { Segmented } from '#ui/segmented.tsx';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { showFailure } from '#ui/toast-store.ts';
import type { ChapterJudgement, DutyJudgement } from '../contract/clause-judgement.ts';
import { clausesWords as words } from '../contract/clauses.messages.ts';
import { ClauseTree } from './clause-tree.tsx';
import { contract } from './contract.client.ts';
import { DutyTable } from './duty-table.tsx';
import { FindingPanel } from './finding-panel.tsx';
import { FlawPanel } from './flaw-panel.tsx';
import { KnownPanel } from './known-panel.tsx';
import { SamplePanel } from './sample-panel.tsx';
import { Standing } from './standing-sign.tsx';
import { type Clauses, spanKinds, useChapters, useClauses } from './use-clauses.ts';

const counted = ['missing', 'late', 'insufficient'] as const;
const sum = (rows: readonly DutyJudgement[], key: (typeof counted)[number]) =>
  rows.reduce((total, row) => total + row[key], 0);

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

function Head({ page, title, rows }: { page: Clauses; title: string; rows: readonly DutyJudgement[] }) {
  const { period, chapterId } = page;
  return (
    <header className="page-head">
      <div className="title-row">
        <h1>{title}</h1>
        {counted.map((key) => sum(rows, key) > 0 && <Standing key={key} of={key} count={sum(rows, key)} />)}
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

/** 条項: the contract by chapter and clause, and how each duty was kept in a period. */
export function ClausePage() {
  const page = useClauses();
  const { clause, chapter, chapterId, period } = page;
  const title = clause ? `${clause.id}　${clause.title}` : `${chapterId}　${chapter?.title ?? ''}`;
  usePageTitle(`${words.title} ${title}`);
  const queries = useChapters(page);
  const own = queries.get(chapterId);
  const rows = (own?.data?.duties ?? []).filter((duty) => !clause || duty.clause === clause.id);
  const hasFlaws = (row: DutyJudgement) => row.late + row.missing + row.insufficient > 0;
  const selected = rows.find((row) => row.id === page.duty) ?? rows.find(hasFlaws) ?? rows.find(isChecked);
  const judged = new Map([...queries].map(([id, query]) => [id, query?.data]));
  if (own?.error) return <ErrorPage title={words.title} error={own.error} onRetry={() => void own.refetch()} />;
  return (
    <div className="clauses">
      <ClauseTree page={page} judged={judged} />
      <main id="main" tabIndex={-1} className="clause-main">
        <Head page={page} title={title} rows={rows} />
        <div className="clause-body">
          {own?.isLoading && <Loading busy label={words.loading} />}
          {own?.data && (
            <>
              <JudgedPart page={page} chapter={own.data} />
              <DutyTable rows={rows} selected={selected?.id} onSelect={page.select} />
              {selected && hasFlaws(selected) ? (
                <FlawPanel key={selected.id} duty={selected.id} period={period} />
              ) : (
                <p className="muted">{words.noFlaws}</p>
              )}
            </>
          )}
        </div>
      </main>
      {selected && isChecked(selected) && (
        <aside className="clause-aside" aria-label={words.asideOf(selected.id)}>
          <KnownPanel duty={selected.id} period={period} />
          <FindingPanel duty={selected.id} period={period} />
          <SamplePanel key={selected.id} duty={selected.id} period={period} />
        </aside>
      )}
    </div>
  );
}
