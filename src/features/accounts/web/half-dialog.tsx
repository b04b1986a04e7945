import { manageWords } from '../contract/accounts.messages.ts';
import { changeWords } from '../contract/changes.messages.ts';
import { OnceDialog } from './once-dialog.tsx';

export interface HalfDialogProps {
  /** The requester is shown the first half, who confirms the second one. */
  readonly which: 'first' | 'second';
  readonly name: string;
  readonly half: string;
  readonly onClose: () => void;
}

/** Half of a first password, shown this once. */
export function HalfDialog({ which, name, half, onClose }: HalfDialogProps) {
  const words = changeWords.half;
  return (
    <OnceDialog
      title={words[which](name)}
      lead={which === 'first' ? words.firstLead : words.secondLead}
      label={words.field}
      secret={half}
      close={manageWords.password.kept}
      onClose={onClose}
    />
  );
}
