import { type ReactNode, useEffect, useRef } from 'react';

const fields = 'input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled)';
const others = 'button:not(:disabled), a[href], [tabindex]:not([tabindex="-1"])';

/** Gives the focus to the first field in `within`, unless something in it has it already. */
export function focusField(within: HTMLElement | null): void {
  if (!within?.contains(document.activeElement)) within?.querySelector<HTMLElement>(fields)?.focus();
}

/** Gives the focus to the first field in `within`, or to what else can be pressed, unless something in it has it already. */
export function focusFirst(within: HTMLElement | null): void {
  if (!within || within.contains(document.activeElement)) return;
  (within.querySelector<HTMLElement>(fields) ?? within.querySelector<HTMLElement>(others))?.focus();
}

/** What has just come on screen has the focus, however it was opened. */
export function FocusFirst({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => focusFirst(box.current), []);
  return (
    <div ref={box} className="contents">
      {children}
    </div>
  );
}
