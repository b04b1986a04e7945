import { Notice } from '#ui/notice.tsx';
import type { ImportRunView } from '../contract/import-run.ts';
import { importsWords } from '../contract/imports.messages.ts';

/** Rows and columns that the sheet does not show are taken in too: whoever looked at it does not expect them. */
export function HiddenNote({ run: { hidden } }: { run: ImportRunView }) {
  if (hidden.rows === 0 && hidden.columns.length === 0) return null;
  return (
    <Notice tone="warn" flush>
      {importsWords.check.hidden(hidden)}
    </Notice>
  );
}
