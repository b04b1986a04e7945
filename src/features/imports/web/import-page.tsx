import { useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { ConfirmDialog } from '#ui/dialog.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { useNavigate } from '#ui/link.tsx';
import { useLive } from '#ui/live/live.ts';
import { Loading } from '#ui/loading.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { useListSearch } from '#ui/routing/search.ts';
import type { ImportRunView } from '../contract/import-run.ts';
import { importsWords } from '../contract/imports.messages.ts';
import { ImportFrame } from './import-frame.tsx';
import { MappingStep } from './mapping-step.tsx';
import { ResultStep } from './result-step.tsx';
import { type RunWork, useRun } from './use-run.ts';

const words = importsWords.check;

/** 検証中 and 反映中: how far it is. Leaving does not stop it. */
function UnderWay({ run, work }: { run: ImportRunView; work: RunWork }) {
  const isCheck = run.status === 'checking' || work.busy === 'check';
  const isUndo = run.status === 'undoing' || work.busy === 'undo';
  const status = isCheck ? 'checking' : isUndo ? 'undoing' : 'applying';
  const label = isCheck ? words.progress : isUndo ? words.undoing : words.applying;
  const { done, total } = run.progress;
  return (
    <ImportFrame
      title={importsWords.page.titles[status](run.kind.title)}
      runNo={run.runNo}
      tag={isCheck ? importsWords.page.untouched : undefined}
      step={isCheck ? 'check' : 'apply'}
    >
      <div className="imp-pane">
        <div className="imp-narrow">
          <ProgressBar
            label={label}
            value={done > 0 ? done : null}
            max={total}
            note={isCheck ? words.note : words.applyingNote}
          />
        </div>
      </div>
    </ImportFrame>
  );
}

const moving = new Set(['checking', 'applying', 'undoing']);

function Run({ run, work }: { run: ImportRunView; work: RunWork }) {
  const { search, onSearchChange } = useListSearch();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const isMoving =
    (moving.has(run.status) && !run.cutOff) || (work.busy !== null && work.busy !== 'sheet' && work.busy !== 'discard');
  if (isMoving) return <UnderWay run={run} work={work} />;
  const isChecked = run.status !== 'uploaded';
  const showsMapping = !isChecked || search.step === 'mapping';
  const discard = async () => {
    if (await work.discard()) navigate('/imports');
    setAsking(false);
  };
  return (
    <>
      {showsMapping ? (
        <MappingStep
          key={`${run.sheetName}-${run.status}`}
          run={run}
          work={work}
          onBack={isChecked ? () => onSearchChange({}, 'push') : undefined}
          onDiscard={() => setAsking(true)}
        />
      ) : (
        <ResultStep run={run} work={work} onDiscard={() => setAsking(true)} />
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={words.confirmDiscard.title}
        confirm={words.confirmDiscard.confirm}
        onConfirm={() => void discard()}
        busy={work.busy === 'discard' && words.confirmDiscard.confirm}
      >
        <p>{words.confirmDiscard.body}</p>
      </ConfirmDialog>
    </>
  );
}

/** One file on its way into a ledger, wherever it stands. */
export function ImportPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { query, work } = useRun(id);
  const { data: run, error, refetch } = query;
  useLive(
    'importRun',
    id,
    useCallback(() => void refetch(), [refetch]),
  );
  if (error && !run) {
    return <ErrorPage title={importsWords.title} error={error} onRetry={() => void refetch()} />;
  }
  return run ? <Run run={run} work={work} /> : <Loading busy label={importsWords.page.loading} />;
}
