import { LoaderCircle } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Icon } from './icon.tsx';
import { words } from './words.ts';

/** Milliseconds before waiting is mentioned: an answer that comes sooner needs no words. */
const MENTION_AFTER = 200;

/** True once `waiting` has lasted long enough to be worth a word. */
export function useLongWait(waiting: boolean): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!waiting) return setLong(false);
    const timer = setTimeout(() => setLong(true), MENTION_AFTER);
    return () => clearTimeout(timer);
  }, [waiting]);
  return waiting && long;
}

export interface LoadingProps {
  busy: boolean;
  /** What is being read: 受付を読み込んでいます. */
  label?: string;
  /** What was there before stays while the next is read. */
  children?: ReactNode;
  className?: string;
}

/** A place whose content is on its way. No skeletons: the old content stays, a word appears after 200 ms. */
export function Loading({ busy, label = words.loading, children, className }: LoadingProps) {
  const mention = useLongWait(busy);
  return (
    <div className={className} aria-busy={busy}>
      {children}
      <p className="loading" role="status">
        {mention && (
          <>
            <Icon of={LoaderCircle} size={14} className="turning" />
            {label}
          </>
        )}
      </p>
    </div>
  );
}
