import { type EscalationDraft, escalationDraft } from '#features/tickets/contract/ticket-draft.ts';
import { EscalationFields, escalationOf, noEscalation } from '#features/tickets/web/escalation-fields.public.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { intakeWords } from '../contract/intake.messages.ts';

const words = intakeWords.escalation;

/** 引継ぎ while a call is taken: the intake sends it with the rest. */
export function EscalateDialog(props: { onClose: () => void; onSubmit: (draft: EscalationDraft) => void }) {
  const { onClose, onSubmit } = props;
  return (
    <ActionForm
      title={words.title}
      submit={words.submit}
      schema={escalationDraft}
      initial={noEscalation}
      prepare={escalationOf}
      draft={null}
      act={(draft) => ({ call: async () => onSubmit(draft), said: () => null, reread: [] })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => <EscalationFields form={form} />}
    </ActionForm>
  );
}
