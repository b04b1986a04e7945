import { Check, CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { IconButton } from './button.tsx';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import { type Toast, type ToastTone, toastStore } from './toast-store.ts';
import { words } from './words.ts';

/** Milliseconds a toast stands; pointing at it or moving into it stops the clock. Errors wait for the user. */
const STANDS = 7_000;
/** With something to do there is time to think it over. */
const STANDS_WITH_CHOICE = 20_000;
const icons = { success: Check, info: Info, warn: TriangleAlert, error: CircleAlert } satisfies Record<
  ToastTone,
  unknown
>;

function ToastCard({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false);
  const stays = held || toast.tone === 'error';
  const stands = toast.action ? STANDS_WITH_CHOICE : STANDS;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => toastStore.dismiss(toast.id), stands);
    return () => clearTimeout(timer);
  }, [stays, stands, toast.id]);
  const act = () => {
    toast.action?.run();
    toastStore.dismiss(toast.id);
  };
  return (
    <li
      className={cx('toast', toast.tone)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon of={icons[toast.tone]} />
      <span className="grow">{toast.words}</span>
      {toast.action && (
        <button type="button" className="linkish" onClick={act}>
          {toast.action.word}
        </button>
      )}
      <IconButton of={X} iconSize={14} label={words.toast.dismiss} onPress={() => toastStore.dismiss(toast.id)} />
    </li>
  );
}

/** Gives the lane its height: pages, bars and dialogs end above it, so that what is said covers nothing to press. */
function useLane(lane: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = lane;
    if (!current) return;
    const { style } = document.documentElement;
    const measured = new ResizeObserver(() => style.setProperty('--below', `${current.offsetHeight}px`));
    measured.observe(current);
    return () => {
      measured.disconnect();
      style.removeProperty('--below');
    };
  }, [lane]);
}

/** Once per page, in the shell. Polite: readers say it when the user pauses. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.list);
  const lane = useRef<HTMLElement>(null);
  useLane(lane);
  return (
    <section ref={lane} className="toasts" aria-label={words.toast.region} data-react-aria-top-layer>
      <div role="status" aria-live="polite" aria-relevant="additions">
        <ul>
          {toasts.map((toast) => (
            <ToastCard key={toast.id} toast={toast} />
          ))}
        </ul>
      </div>
    </section>
  );
}
