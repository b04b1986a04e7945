import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { maxFileBytes } from '#kernel/file-limit.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { FileField } from '#ui/form/file-field.tsx';
import { useNavigate } from '#ui/link.tsx';
import { Loading } from '#ui/loading.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { useListSearch } from '#ui/routing/search.ts';
import { toCallFailed } from '#ui/rpc/client.ts';
import { saveFile } from '#ui/rpc/save-file.ts';
import { useMay } from '#ui/session/me.ts';
import { showFailure } from '#ui/toast-store.ts';
import type { ImportKind } from '../contract/import-run.ts';
import { importsWords } from '../contract/imports.messages.ts';
import { ImportFrame } from './import-frame.tsx';
import { imports } from './imports.client.ts';

const words = importsWords.file;

const save = (file: Promise<File>) => void file.then(saveFile).catch(showFailure);

function Books({ kind }: { kind: ImportKind }) {
  const mayExport = useMay('imports.export');
  return (
    <div className="imp-kind">
      <Button size="sm" icon={Download} onPress={() => save(imports.call.template({ kind: kind.kind }))}>
        {words.template}
      </Button>
      {mayExport && (
        <Button size="sm" icon={Download} onPress={() => save(imports.call.exportLedger({ kind: kind.kind }))}>
          {words.ledger}
        </Button>
      )}
    </div>
  );
}

function Chooser({ kinds }: { kinds: readonly ImportKind[] }) {
  const { search } = useListSearch();
  const navigate = useNavigate();
  // One that the address names and the reader may not import is not silently another.
  const [chosen, setChosen] = useState(search.kind ?? kinds[0]?.kind ?? '');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const kind = kinds.find((one) => one.kind === chosen);
  const take = async (given: readonly File[]) => {
    setFiles(given);
    setProblem(undefined);
    const [file] = given;
    if (!file) return;
    if (!kind) return setProblem(words.kindFirst);
    setReading(true);
    try {
      const run = await imports.call.upload({ kind: kind.kind, file });
      navigate(`/imports/${run.id}`);
    } catch (error) {
      setProblem(toCallFailed(error).message);
      setReading(false);
    }
  };
  return (
    <div className="imp-pane">
      <div className="imp-narrow">
        <RadioField
          id="import-kind"
          label={words.kind}
          value={kind?.kind ?? null}
          onChange={setChosen}
          error={kind ? undefined : words.notYours}
          choices={kinds.map((one) => ({ key: one.kind, word: one.title, note: one.note }))}
        />
        {kind && <Books kind={kind} />}
        <FileField
          id="import-file"
          label={words.pick}
          help={words.pickHelp}
          required
          value={files}
          onChange={(given) => void take(given)}
          accept=".xlsx,.csv,.txt,.tsv,.xls"
          maxBytes={maxFileBytes}
          error={problem}
        />
        {reading && <ProgressBar label={words.reading} value={null} max={1} />}
        <p className="muted">{words.nothingYet}</p>
      </div>
    </div>
  );
}

/** ファイル: which ledger, and the file. A file is read as soon as it is there. */
export function NewImportPage() {
  const { data: kinds, isPending } = useQuery(imports.query.kinds.queryOptions());
  return (
    <ImportFrame title={words.title} step="file">
      {isPending && <Loading busy className="imp-pane" />}
      {kinds && kinds.length > 0 && <Chooser kinds={kinds} />}
      {kinds?.length === 0 && <EmptyState title={words.noKinds} />}
    </ImportFrame>
  );
}
