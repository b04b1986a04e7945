import type { Ref } from 'react';
import { useCategoryLoader } from '#features/categories/web/categories.lookups.public.ts';
import { InterviewFields } from '#features/tickets/web/interview-fields.public.tsx';
import { CheckField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import type { CallerCard } from '../contract/caller.ts';
import { intakeWords as words } from '../contract/intake.messages.ts';
import { intake as client } from './intake.client.ts';
import type { Intake } from './intake-state.ts';
import { KindStrip } from './kind-strip.tsx';
import type { Problem } from './registration-of.ts';

export interface IntakeFormProps {
  readonly intake: Intake;
  readonly onChange: (next: Intake) => void;
  readonly card: CallerCard | undefined;
  readonly problems: readonly Problem[];
  readonly subjectRef: Ref<HTMLInputElement>;
  readonly categoryRef: Ref<HTMLInputElement>;
  readonly answerRef: Ref<HTMLTextAreaElement>;
  readonly assigneeName: string;
}

/** The middle column: what is asked, about what, what was done. */
export function IntakeForm(props: IntakeFormProps) {
  const { intake, onChange, problems, subjectRef, answerRef, assigneeName } = props;
  const set = (patch: Partial<Intake>) => onChange({ ...intake, ...patch });
  const problem = (name: Problem) => (problems.includes(name) ? words.problems[name] : undefined);
  return (
    <section className="ticketform" aria-label={words.form}>
      <KindStrip intake={intake} onChange={onChange} />
      <TextField
        id="intake-subject"
        label={words.subject}
        required
        value={intake.subject}
        onChange={(subject) => set({ subject })}
        error={problem('subject')}
        maxLength={200}
        inputRef={subjectRef}
      />
      <DeviceAndCategory {...props} />
      {intake.kind === 'fault' ? (
        <InterviewFields interview={intake.interview} onChange={(interview) => set({ interview })} />
      ) : (
        <TextAreaField
          id="intake-body"
          label={words.body}
          rows={4}
          value={intake.body}
          onChange={(body) => set({ body })}
        />
      )}
      <TextAreaField
        id="intake-answer"
        label={words.answer}
        help={words.answerHelp}
        rows={5}
        value={intake.answer}
        onChange={(answer) => set({ answer })}
        error={problem('answer')}
        inputRef={answerRef}
      />
      <div className="spread">
        <CheckField
          id="intake-remote"
          label={words.remote}
          note={words.remoteTool}
          value={intake.remoteConsent}
          onChange={(remoteConsent) => set({ remoteConsent })}
        />
        <span className="muted">{words.assignee(assigneeName)}</span>
      </div>
    </section>
  );
}

function DeviceAndCategory({ intake, onChange, card, problems, categoryRef }: IntakeFormProps) {
  const loadCategories = useCategoryLoader();
  const own = (card?.devices ?? []).map((one) => ({
    key: one.id,
    code: one.assetTag,
    word: one.modelName,
    note: one.className,
  }));
  const loadDevices = async (text: string, signal: AbortSignal) => {
    if (text.trim() === '') return own;
    const { candidates } = await client.call.caller({ text }, { signal });
    return candidates
      .filter((one) => one.kind === 'asset')
      .map((one) => ({ key: one.id, code: one.assetTag, word: one.modelName, note: one.userName ?? undefined }));
  };
  const { device, category } = intake;
  return (
    <div className="field-pair">
      <ComboField
        id="intake-device"
        label={words.device}
        value={device && { key: device.id, code: device.code, word: device.word }}
        load={loadDevices}
        onChange={(one) =>
          onChange({ ...intake, device: one && { id: one.key, code: one.code ?? '', word: one.word } })
        }
      />
      <ComboField
        id="intake-category"
        label={words.category}
        value={category && { key: category.id, word: category.word }}
        load={loadCategories}
        error={problems.includes('category') ? words.problems.category : undefined}
        inputRef={categoryRef}
        onChange={(one) => onChange({ ...intake, category: one && { id: one.key, code: '', word: one.word } })}
      />
    </div>
  );
}
