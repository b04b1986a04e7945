import { keepFocus, settles } from '../focus-kept.ts';

const nextStep = 'main .actions .btn.primary, main .action-bar .btn.primary';

/** To the next step of the record on screen, or to its title. */
function focusStep(options?: FocusOptions): void {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  (find(nextStep) ?? find('main h1[tabindex]') ?? find('main'))?.focus(options);
}

/** After a step of a record: its buttons are others now, so the keyboard goes on at the next one. */
export function focusNextStep(): void {
  setTimeout(() => focusStep(), settles);
}

/** Milliseconds in which what was read again is there: the button that was pressed may go with it. */
const reread = 3000;

/** After any other press: the focus stays on what was pressed while that stands. Never to `body`. */
export function focusNext(): void {
  keepFocus(() => focusStep({ preventScroll: true }), reread);
}
