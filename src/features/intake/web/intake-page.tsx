import './intake.css';
import { useState } from 'react';
import type { EscalationDraft } from '#features/tickets/contract/ticket-draft.ts';
import { announce } from '#ui/live-region.tsx';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { intakeWords as words } from '../contract/intake.messages.ts';
import { intakeTitles } from '../contract/intake-titles.messages.ts';
import type { SuggestedKnowledge, SuggestedTicket } from '../contract/suggestions.ts';
import { CallBar } from './call-bar.tsx';
import { CallerPanel } from './caller-panel.tsx';
import { EscalateDialog } from './escalate-dialog.tsx';
import { IntakeFoot } from './intake-foot.tsx';
import { IntakeForm } from './intake-form.tsx';
import { withCandidate, withReceived } from './intake-state.ts';
import { type Outcome, toRegistration } from './registration-of.ts';
import { SuggestPanel } from './suggest-panel.tsx';
import { useCallKeys, useKindKeys } from './use-call-keys.ts';
import { useCaller } from './use-caller.ts';
import { useIntakeForm } from './use-intake-form.ts';
import { useRegister } from './use-register.ts';
import { useCandidates } from './use-suggestions.ts';

/** 新規受付: the whole call on one screen, hands on the keyboard. */
export function IntakePage() {
  usePageTitle(intakeTitles.take);
  const form = useIntakeForm();
  const { intake, setIntake, refs } = form;
  const [escalating, setEscalating] = useState(false);
  const caller = useCaller(intake, setIntake, refs.subject);
  const save = useRegister(form.startOver);
  const use = (item: SuggestedKnowledge | SuggestedTicket) => {
    setIntake((one) => withCandidate(one, item));
    announce(words.used('knowledgeNo' in item ? item.knowledgeNo : item.ticketNo));
    refs.answer.current?.focus();
  };
  const candidates = useCandidates(intake, caller.card?.siteId ?? null, use);
  const send = (outcome: Outcome, escalation: EscalationDraft | null = null) => {
    if (form.check(outcome)) save.mutate({ ...toRegistration(intake, outcome), escalation });
  };
  const keys = useCallKeys(setIntake, refs.box);
  useKindKeys(setIntake);
  return (
    <main id="main" className="intake" tabIndex={-1} {...keys}>
      <h1 className="vh">{intakeTitles.take}</h1>
      <CallBar
        callId={intake.id}
        startedAt={intake.startedAt}
        onReceived={(at) => setIntake((one) => withReceived(one, at))}
        channel={intake.channel}
        boxRef={refs.box}
        problem={form.problems.includes('caller')}
        onTake={caller.take}
        onOutside={caller.outside}
      />
      <CallerPanel
        caller={intake.caller}
        card={caller.card}
        device={intake.device}
        onDevice={(device) => setIntake({ ...intake, device })}
      />
      <IntakeForm
        intake={intake}
        onChange={setIntake}
        card={caller.card}
        problems={form.problems}
        subjectRef={refs.subject}
        categoryRef={refs.category}
        answerRef={refs.answer}
        assigneeName={form.me.name}
      />
      <SuggestPanel found={candidates.found} active={candidates.active} onUse={use} />
      <IntakeFoot
        draft={form.draft}
        busy={save.isPending}
        dirty={form.dirty}
        onSend={send}
        onEscalate={() => form.check('escalate') && setEscalating(true)}
        onDiscard={form.startOver}
      />
      {escalating && (
        <EscalateDialog onClose={() => setEscalating(false)} onSubmit={(escalation) => send('escalate', escalation)} />
      )}
    </main>
  );
}
