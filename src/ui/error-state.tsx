import { RefreshCw, Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { words } from './words.ts';

export interface ErrorStateProps {
  /** The cause in words, from the server when it answered. */
  title?: string;
  /** Time of day of the data still on screen (10:38); null when there is none. */
  asOf: string | null;
  /** What the user can do meanwhile. */
  children?: ReactNode;
  /** The server is there and said no: nothing about the line, no time to wait for. */
  answered?: boolean;
  onRetry?: () => void;
  retrying?: boolean;
  /** The number the desk asks for: E-7F3A-0211. */
  requestId?: string;
}

/**
 * Reading failed. Stands above the last good data, which stays on screen and says from when it is;
 * a page is never blank because a server is away.
 */
export function ErrorState({
  title = words.error.away,
  asOf,
  children,
  answered,
  onRetry,
  retrying,
  requestId,
}: ErrorStateProps) {
  const what = asOf ? `${title}${words.error.showing(asOf)}` : title;
  return (
    <Notice
      tone="error"
      flush
      live="alert"
      icon={answered ? undefined : Unplug}
      title={what}
      actions={
        onRetry && (
          <Button size="sm" icon={RefreshCw} onPress={onRetry} busy={retrying && words.error.retrying}>
            {words.error.retry}
          </Button>
        )
      }
    >
      <p>
        {children ?? (answered ? null : words.error.next)}
        {requestId && (
          <span className="muted small">
            {'　'}
            {words.error.requestId} <span className="code">{requestId}</span>
          </span>
        )}
      </p>
    </Notice>
  );
}
