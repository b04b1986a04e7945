import { State, type StateTone } from '#ui/state-sign.tsx';
import type { ImportStatus } from '../contract/import-run.ts';
import { importsWords as words } from '../contract/imports.messages.ts';

const tones: Record<ImportStatus, StateTone> = {
  uploaded: 'new',
  checking: 'active',
  checked: 'waiting',
  applying: 'active',
  applied: 'resolved',
  undoing: 'active',
  undone: 'closed',
  discarded: 'closed',
};

/** Where a file stands: sign, word and colour. */
export function RunStatus({ status }: { status: ImportStatus }) {
  return <State tone={tones[status]}>{words.statuses[status]}</State>;
}
