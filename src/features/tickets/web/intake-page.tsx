import './intake.css';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { newId } from '#kernel/id.ts';
import { useDraft } from '#ui/form/use-draft.tsx';
import { useShortcut } from '#ui/keys/use-shortcut.tsx';
import { announce } from '#ui/live-region.tsx';
import { useMe } from '#ui/session/me.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { intakeWords as words } from '../contract/intake.messages.ts';
import type { SuggestedKnowledge, SuggestedTicket } from '../contract/intake.ts';
import type { EscalationDraft } from '../contract/ticket-draft.ts';
import { CallBar } from './call-bar.tsx';
import { CallerPanel } from './caller-panel.tsx';
import { EscalateDialog } from './escalate-dialog.tsx';
import { IntakeFoot } from './intake-foot.tsx';
import { IntakeForm } from './intake-form.tsx';
import {
  begun,
  called,
  hasContent,
  type Intake,
  newIntake,
  type Outcome,
  type Problem,
  problemsOf,
  toRegistration,
  withKind,
  withReceived,
} from './intake-state.ts';
import { SuggestPanel } from './suggest-panel.tsx';
import { useCaller, useCandidates, useRegister, withCandidate } from './use-intake.ts';

const fresh = () => newIntake(newId());
/** The moment without fractions of a second. */
const now = () => new Date().toISOString().replace(/\.\d+Z$/, 'Z');

/** Keys that move about the page say nothing of a call. */
const moving = /^(Tab|Shift|Control|Alt|Meta|Escape|CapsLock|Arrow\w+|F\d+|Page\w+|Home|End)$/;

/** The form's values, its draft on the device, and where the keyboard goes. */
function useIntakeForm() {
  const me = useMe();
  const [intake, put] = useState(fresh);
  // Whatever is changed by hand belongs to a call: a text of an IME or a pasted one comes without a key.
  const setIntake = useCallback(
    (next: Intake | ((one: Intake) => Intake)) =>
      put((one) => begun(typeof next === 'function' ? next(one) : next, now())),
    [],
  );
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const box = useRef<HTMLInputElement>(null);
  const subject = useRef<HTMLInputElement>(null);
  const category = useRef<HTMLInputElement>(null);
  const answer = useRef<HTMLTextAreaElement>(null);
  const dirty = hasContent(intake);
  const draft = useDraft({ key: `${me.id}.ticket.new`, values: intake, dirty, onRestore: put });
  useEffect(() => box.current?.focus(), []);
  const startOver = () => {
    draft.discard();
    put(fresh());
    setProblems([]);
    box.current?.focus();
  };
  /** True when the form can go; else the keyboard stands at the first thing to put right. */
  const check = (outcome: Outcome) => {
    const found = problemsOf(intake, outcome);
    setProblems(found);
    const first = { caller: box, subject, category, answer }[found[0] ?? 'subject'];
    if (found.length > 0) first.current?.focus();
    return found.length === 0;
  };
  return { me, intake, setIntake, problems, dirty, draft, startOver, check, refs: { box, subject, category, answer } };
}

type SetIntake = (change: (one: Intake) => Intake) => void;

/** The call begins with its first key, or with Alt+0 (受付日時); gives what the page listens to. */
function useCallMoment(setIntake: SetIntake, box: RefObject<HTMLInputElement | null>) {
  const ring = () => {
    setIntake((one) => called(one, now()));
    box.current?.focus();
  };
  useShortcut('Alt+0', ring, { description: words.lookupLabel });
  const begin = () => setIntake((one) => begun(one, now()));
  return {
    onKeyDownCapture: (event: KeyboardEvent) => {
      if (!event.altKey && !moving.test(event.key)) begin();
    },
    // Not while it is captured: React would put the field's old text back before the field hears of the new one.
    onInput: begin,
  };
}

function useKindKeys(setIntake: SetIntake) {
  useShortcut('Alt+1', () => setIntake((one) => withKind(one, 'inquiry', words.self)), {
    description: words.kindKeys.inquiry,
  });
  useShortcut('Alt+2', () => setIntake((one) => withKind(one, 'fault', words.self)), {
    description: words.kindKeys.fault,
  });
}

/** 新規受付: the whole call on one screen, hands on the keyboard. */
export function IntakePage() {
  usePageTitle(words.title);
  const form = useIntakeForm();
  const { intake, setIntake, refs } = form;
  const [escalating, setEscalating] = useState(false);
  const caller = useCaller(intake, setIntake, refs.subject);
  const save = useRegister(form.startOver);
  const use = (item: SuggestedKnowledge | SuggestedTicket) => {
    setIntake((now) => withCandidate(now, item));
    announce(words.used('knowledgeNo' in item ? item.knowledgeNo : item.ticketNo));
    refs.answer.current?.focus();
  };
  const candidates = useCandidates(intake, caller.card?.siteId ?? null, use);
  const send = (outcome: Outcome, escalation: EscalationDraft | null = null) => {
    if (form.check(outcome)) save.mutate({ ...toRegistration(intake, outcome), escalation });
  };
  const keys = useCallMoment(setIntake, refs.box);
  useKindKeys(setIntake);
  return (
    <main id="main" className="intake" tabIndex={-1} {...keys}>
      <h1 className="vh">{words.title}</h1>
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
