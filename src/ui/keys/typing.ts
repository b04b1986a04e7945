const notText = new Set(['button', 'checkbox', 'radio', 'submit', 'reset', 'file', 'color', 'range', 'image']);

/** True when letters typed at the target are text (or choose an option): single-letter shortcuts then stay silent. */
export function isTypingTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  if (target instanceof HTMLInputElement) return !notText.has(target.type);
  return target.getAttribute('role') === 'menuitem' || target.getAttribute('role') === 'option';
}

/** True when Enter already means something at the target: a link opens, a button presses. */
export function answersEnter(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('a[href], button, summary, [role=button], [role=menuitem]') !== null
  );
}
