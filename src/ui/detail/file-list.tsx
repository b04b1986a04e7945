import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatBytes } from '#kernel/byte-size.ts';
import { Icon } from '../icon.tsx';
import { saveFile } from '../rpc/save-file.ts';
import { showFailure } from '../toast-store.ts';

interface ListedFile {
  readonly fileId: string;
  readonly name: string;
  readonly sizeBytes: number;
}

interface FileListProps<F extends ListedFile> {
  readonly files: readonly F[];
  readonly load: (fileId: string) => Promise<File>;
  /** What becomes of it: saved by its name, or opened. */
  readonly give?: (file: File) => void;
  /** What may be done with a file besides. */
  readonly end?: (file: F) => ReactNode;
}

/** 添付, to be saved or opened. */
export function FileList<F extends ListedFile>({ files, load, give = saveFile, end }: FileListProps<F>) {
  const take = (fileId: string) => load(fileId).then(give, (error) => showFailure(error));
  return (
    <div className="files">
      {files.map((file) => (
        <span className="row" key={file.fileId}>
          <Icon of={FileText} className="muted" />
          <button type="button" className="linklike" onClick={() => void take(file.fileId)}>
            {file.name}
          </button>
          <span className="muted small">{formatBytes(file.sizeBytes)}</span>
          {end?.(file)}
        </span>
      ))}
    </div>
  );
}
