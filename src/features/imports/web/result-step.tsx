import { FileSpreadsheet } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, LinkButton } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/dialog.tsx';
import { formatDate, formatDateTime, formatNumber } from '#ui/format.ts';
import { Icon } from '#ui/icon.tsx';
import { Notice } from '#ui/notice.tsx';
import { useListSearch } from '#ui/routing/search.ts';
import { Tabs } from '#ui/tabs.tsx';
import { toast } from '#ui/toast-store.ts';
import { type ImportRunView, type RowOutcome, rowOutcomes } from '../contract/import-run.ts';
import { importsWords } from '../contract/imports.messages.ts';
import { HiddenNote } from './hidden-note.tsx';
import { ImportFrame } from './import-frame.tsx';
import { OutcomeTable } from './outcome-table.tsx';
import { ResultSide } from './result-side.tsx';
import type { RunWork } from './use-run.ts';

const words = importsWords.check;

const tabs = ['added', 'changed', 'unchanged', 'refused'] as const;
const swatches = { added: 'add', changed: 'chg', unchanged: 'same', refused: 'rej' } as const;

/** A sliver is still seen: a part never gets thinner than a hundred-and-fiftieth of the bar. */
const share = (count: number, all: number) => (count === 0 ? 0 : Math.max(count, all / 150));

function Bar({ run }: { run: ImportRunView }) {
  const { counts } = run;
  const { added, changed, unchanged, refused } = counts;
  const label = words.bar({
    unchanged: formatNumber(unchanged),
    changed: formatNumber(changed),
    added: formatNumber(added),
    refused: formatNumber(refused),
  });
  return (
    <div className="stackbar" role="img" aria-label={label}>
      {(['unchanged', 'changed', 'added', 'refused'] as const).map(
        (key) =>
          counts[key] > 0 && (
            <i key={key} className={swatches[key]} style={{ flex: share(counts[key], run.rowCount) }} />
          ),
      )}
    </div>
  );
}

function Summary({ run, shown, onShow }: { run: ImportRunView; shown: RowOutcome; onShow: (key: RowOutcome) => void }) {
  return (
    <section className="imp-sum" aria-label={words.summary}>
      <div className="file">
        <Icon of={FileSpreadsheet} size={24} className="muted" />
        <div>
          <b>{run.fileName}</b>
          <br />
          <span className="muted">
            <span className="t">{formatNumber(run.rowCount)}</span>
            {words.rows('')}
            {run.sheetName && `　${words.sheet(run.sheetName)}`}
            {run.checkMs !== null && (
              <>
                {'　'}
                {words.took} <span className="t">{words.seconds((run.checkMs / 1000).toFixed(1))}</span>
              </>
            )}
          </span>
        </div>
      </div>
      <div className="imp-bar">
        <Bar run={run} />
        <Tabs
          label={words.tabs}
          selected={shown as (typeof tabs)[number]}
          onSelect={onShow}
          items={tabs.map((key) => ({
            key,
            word: (
              <>
                <i className={`sw ${swatches[key]}`} />
                {importsWords.outcomes[key]}
              </>
            ),
            figure: <span className="t">{formatNumber(run.counts[key])}</span>,
          }))}
        />
      </div>
    </section>
  );
}

/** What the reader most likely came for: what was refused, else what changes. */
function firstShown({ counts }: ImportRunView): RowOutcome {
  return (['refused', 'changed', 'added'] as const).find((key) => counts[key] > 0) ?? 'unchanged';
}

interface FootProps {
  readonly run: ImportRunView;
  readonly work: RunWork;
  readonly onDiscard: () => void;
  readonly onUndo: () => void;
}

function Foot({ run, work, onDiscard, onUndo }: FootProps): ReactNode {
  const written = run.counts.added + run.counts.changed;
  const apply = async () => {
    if (await work.apply()) toast(words.appliedToast(run.runNo));
  };
  if (run.status === 'checked') {
    return (
      <>
        {run.actions.includes('apply') && (
          <Button size="lg" tone="primary" onPress={() => void apply()}>
            {words.apply(formatNumber(written))}
          </Button>
        )}
        {run.actions.includes('discard') && (
          <Button size="lg" onPress={onDiscard}>
            {importsWords.actions.discard}
          </Button>
        )}
        <span className="muted">
          {written > 0 ? words.applyNote(run.counts.refused, formatNumber(run.counts.refused)) : words.nothingToApply}
        </span>
      </>
    );
  }
  return (
    <>
      {run.actions.includes('undo') && (
        <Button size="lg" onPress={onUndo}>
          {importsWords.actions.undo}
        </Button>
      )}
      <LinkButton size="lg" href={`/imports/new?kind=${run.kind.kind}`}>
        {words.again}
      </LinkButton>
      <span className="muted">
        {run.status === 'discarded' && words.discarded}
        {run.applied && words.applied(formatDateTime(run.applied.at), run.applied.by)}
        {run.undoUntil && words.until(formatDate(run.undoUntil))}
        {run.undone && words.undoneBy(formatDateTime(run.undone.at), run.undone.by)}
        {run.undoKept > 0 && words.kept(formatNumber(run.undoKept))}
      </span>
    </>
  );
}

/** The way on when some rows cannot go back: those stay, the rest does. */
function KeepChanged({ run, work }: { run: ImportRunView; work: RunWork }) {
  if (work.refusal !== 'imports.undoBlocked') return null;
  const undo = async () => {
    if (await work.undo(true)) toast(words.undoneToast(run.runNo));
  };
  return (
    <Button size="sm" onPress={() => void undo()}>
      {words.confirmUndo.keep}
    </Button>
  );
}

function UndoDialog({ run, work, onClose }: { run: ImportRunView; work: RunWork; onClose: () => void }) {
  const undo = async () => {
    onClose();
    if (await work.undo(false)) toast(words.undoneToast(run.runNo));
  };
  const { title, body, confirm } = words.confirmUndo;
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={title(formatNumber(run.counts.added + run.counts.changed))}
      confirm={confirm}
      onConfirm={() => void undo()}
      danger
    >
      <p>{body}</p>
    </ConfirmDialog>
  );
}

export interface ResultStepProps {
  readonly run: ImportRunView;
  readonly work: RunWork;
  readonly onDiscard: () => void;
}

const isOutcome = (text: string | undefined): text is RowOutcome => rowOutcomes.some((key) => key === text);

/** 検証 and what came of it: how many rows, which, why not, and the one button that writes. */
export function ResultStep({ run, work, onDiscard }: ResultStepProps) {
  const { search, onSearchChange } = useListSearch();
  const [undoing, setUndoing] = useState(false);
  const shown = isOutcome(search.show) ? search.show : firstShown(run);
  const show = (outcome: RowOutcome, reason?: string) =>
    onSearchChange(reason ? { show: outcome, reason } : { show: outcome }, 'replace');
  const isOpen = run.status === 'checked';
  return (
    <ImportFrame
      title={importsWords.page.titles[run.status](run.kind.title)}
      runNo={run.runNo}
      tag={isOpen ? importsWords.page.untouched : undefined}
      step={isOpen ? 'check' : run.status === 'discarded' ? 'check' : 'done'}
      foot={<Foot run={run} work={work} onDiscard={onDiscard} onUndo={() => setUndoing(true)} />}
    >
      {work.failure && (
        <Notice tone="error" live="alert" flush actions={<KeepChanged run={run} work={work} />}>
          {work.failure}
        </Notice>
      )}
      {!work.failure && run.trouble && (
        <Notice tone="warn" flush>
          {run.trouble}
        </Notice>
      )}
      {run.cutOff && (
        <Notice tone="warn" flush>
          {importsWords.page.cutOff}
        </Notice>
      )}
      {isOpen && <HiddenNote run={run} />}
      <Summary run={run} shown={shown} onShow={show} />
      <div className="imp-body">
        <OutcomeTable
          run={run}
          outcome={shown}
          reason={search.reason ?? null}
          onReason={(reason) => show(shown, reason)}
        />
        <ResultSide
          run={run}
          onMissing={() => show('missing')}
          onMapping={() => onSearchChange({ step: 'mapping' }, 'push')}
        />
      </div>
      {undoing && <UndoDialog run={run} work={work} onClose={() => setUndoing(false)} />}
    </ImportFrame>
  );
}
