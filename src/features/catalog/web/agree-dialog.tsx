import { z } from 'zod';
import { ActionForm } from '#ui/form/action-form.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { useToday } from '#ui/session/today.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import { type SoftwareView, softwareAgreementDraft } from '../contract/catalog.ts';
import { catalog } from './catalog.client.ts';

const words = catalogWords.software;
const schema = softwareAgreementDraft.extend({ id: z.uuid() });

interface AgreeDialogProps {
  readonly software: SoftwareView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 県との協議を記録 (§1-5(2)): what 県 decided about a change. */
export function AgreeDialog({ software, ...rest }: AgreeDialogProps) {
  const open = software.changes.filter((change) => change.needsAgreement && !change.agreement);
  const choices = open.map(({ id, kind, was, became }) => ({
    key: id,
    word: `${words.changeKinds[kind]} ${words.change.passageOf(was, became)}`,
  }));
  return (
    <ActionForm
      {...rest}
      title={words.agree.title(software.name)}
      submit={words.agree.submit}
      schema={schema}
      initial={{ id: open[0]?.id ?? '', on: useToday(), with: '', decision: '' }}
      busy={catalogWords.saving}
      draft={null}
      act={(draft) => ({
        call: () => catalog.call.recordAgreement(draft),
        said: () => words.agree.done(software.name),
        own: [['software', software.id]],
        reread: [catalog.query.key(), ['list', 'software']],
      })}
    >
      {(form) => (
        <>
          <SelectField {...form.field('id', words.agree.which)} choices={choices} empty={null} />
          <DateField {...form.field('on', words.agree.on)} required />
          <TextField {...form.field('with', words.agree.with)} help={words.agree.withHelp} required />
          <TextAreaField {...form.field('decision', words.agree.decision)} help={words.agree.decisionHelp} required />
        </>
      )}
    </ActionForm>
  );
}
