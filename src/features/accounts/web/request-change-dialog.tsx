import { useState } from 'react';
import { z } from 'zod';
import { ActionForm } from '#ui/form/action-form.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { changeReason, type WantedChange } from '../contract/account-change.ts';
import { changeWords } from '../contract/changes.messages.ts';
import { accounts, changeReads } from './accounts.client.ts';
import { HalfDialog } from './half-dialog.tsx';

const words = changeWords.request;
const schema = z.object({ reason: changeReason });

export interface RequestChangeDialogProps {
  /** Whose account it is, or will be. */
  readonly name: string;
  readonly change: WantedChange;
  readonly onClose: () => void;
}

/** Says why the act needs another administrator, and asks for the reason; then half of a first password, if there is one. */
export function RequestChangeDialog({ name, change, onClose }: RequestChangeDialogProps) {
  const [half, setHalf] = useState<string | null>(null);
  if (half !== null) return <HalfDialog which="first" name={name} half={half} onClose={onClose} />;
  return (
    <ActionForm
      title={words.title}
      note={changeWords.titleOf(changeWords.kinds[change.kind], name)}
      submit={words.submit}
      busy={changeWords.working}
      schema={schema}
      initial={{ reason: '' }}
      draft={null}
      act={({ reason }) => ({
        call: () => accounts.call.requestChange({ reason, change }),
        said: () => words.done(name),
        reread: changeReads,
      })}
      onDone={(made) => (made.half === null ? onClose() : setHalf(made.half))}
      onClose={onClose}
    >
      {(form) => (
        <>
          <p>{words.why}</p>
          {mayGivePassword(change) && <p>{words.halves}</p>}
          <TextAreaField
            {...form.field('reason', changeWords.reason)}
            help={changeWords.reasonHelp}
            rows={3}
            maxLength={200}
          />
        </>
      )}
    </ActionForm>
  );
}

/** Whether it can end in a first password. The server's answer says whether it did. */
const mayGivePassword = ({ kind }: WantedChange) => kind === 'create' || kind === 'revise' || kind === 'resetPassword';
