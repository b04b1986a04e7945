import './records.css';
import type { DetailAction } from '#ui/detail/detail-actions.tsx';
import type { StepView } from '../contract/record.ts';
import { recordsWords as words } from '../contract/records.messages.ts';

/** How many steps stand as buttons; the rest fold into ⋯ and say there why they are blocked. */
export const inline = 3;

/** The steps as the server sent them, in its order, as buttons. */
export const stepActions = (steps: readonly StepView[], act: (step: StepView) => void): DetailAction[] =>
  steps.map((step) => ({
    key: step.name,
    word: step.label,
    blocked: step.blocked ?? undefined,
    danger: step.ends,
    onPress: () => act(step),
  }));

/** What cannot be done yet and why, in sight: for the steps that stand as buttons. */
export function BlockedSteps({ steps }: { steps: readonly StepView[] }) {
  const shown = steps.length <= inline + 1 ? steps : steps.slice(0, inline);
  const blocked = shown.filter((step) => step.blocked !== null);
  if (blocked.length === 0) return null;
  return (
    <ul className="blocked-steps" aria-label={words.blocked}>
      {blocked.map((step) => (
        <li key={step.name}>
          <b>{step.label}</b>
          {step.blocked}
        </li>
      ))}
    </ul>
  );
}
