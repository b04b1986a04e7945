import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/dialog.tsx';
import { DraftNote, type DraftState } from '#ui/form/use-draft.tsx';
import { useShortcut } from '#ui/keys/use-shortcut.tsx';
import { intakeWords as words } from '../contract/intake.messages.ts';
import type { Outcome } from './registration-of.ts';

interface Props {
  readonly draft: DraftState;
  readonly busy: boolean;
  readonly dirty: boolean;
  readonly onSend: (outcome: Outcome) => void;
  readonly onEscalate: () => void;
  readonly onDiscard: () => void;
}

/** The three ways out of a call, each with its key; and the one that forgets it. */
export function IntakeFoot({ draft, busy, dirty, onSend, onEscalate, onDiscard }: Props) {
  const [asking, setAsking] = useState(false);
  useShortcut('Ctrl+Enter', () => onSend('resolve'), { description: words.resolve, enabled: !busy });
  useShortcut('Ctrl+s', () => onSend('register'), { description: words.register, enabled: !busy });
  useShortcut('Ctrl+e', onEscalate, { description: words.escalate, enabled: !busy });
  return (
    <div className="footbar">
      <span className="note">
        <DraftNote draft={draft} />
      </span>
      <span className="acts">
        <Button
          size="lg"
          tone="primary"
          keyHint="Ctrl Enter"
          busy={busy && words.saving}
          onPress={() => onSend('resolve')}
        >
          {words.resolve}
        </Button>
        <Button size="lg" keyHint="Ctrl S" onPress={() => onSend('register')}>
          {words.register}
        </Button>
        <Button size="lg" keyHint="Ctrl E" onPress={onEscalate}>
          {words.escalate}
        </Button>
      </span>
      <Button tone="quiet" onPress={() => (dirty ? setAsking(true) : onDiscard())}>
        {words.discard}
      </Button>
      <ConfirmDialog
        open={asking}
        danger
        title={words.discardTitle}
        confirm={words.discard}
        cancel={words.discardKeep}
        onConfirm={() => {
          setAsking(false);
          onDiscard();
        }}
        onClose={() => setAsking(false)}
      >
        <p>{words.discardBody}</p>
      </ConfirmDialog>
    </div>
  );
}
