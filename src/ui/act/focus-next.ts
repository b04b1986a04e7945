/** Milliseconds in which a dialog has given the focus back, to a button that may be gone by then. */
const settles = 60;

const nextStep = 'main .actions .btn.primary, main .action-bar .btn.primary';

/**
 * Where the focus goes after a press: it stays on what was pressed while that stands; else the next step, else the title
 * of what is on screen. Never to `body`.
 */
export function focusNext(): void {
  setTimeout(() => {
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body && activeElement.isConnected) return;
    const next = document.querySelector<HTMLElement>(nextStep);
    (next ?? document.querySelector<HTMLElement>('main h1[tabindex], main'))?.focus({ preventScroll: true });
  }, settles);
}
