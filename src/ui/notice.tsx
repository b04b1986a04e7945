import { Check, CircleAlert, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';

export type NoticeTone = 'info' | 'success' | 'warn' | 'error';

const icons: Record<NoticeTone, LucideIcon> = { info: Info, success: Check, warn: TriangleAlert, error: CircleAlert };

export interface NoticeProps {
  tone?: NoticeTone;
  /** What happened. */
  title?: string;
  /** Why, and what to do next. */
  children?: ReactNode;
  icon?: LucideIcon;
  /** Buttons at the end. */
  actions?: ReactNode;
  /** Edge to edge, above a list. */
  flush?: boolean;
  /** Say it to readers as it appears: `alert` breaks in, `status` waits. */
  live?: 'status' | 'alert';
}

export function Notice({ tone = 'info', title, children, icon, actions, flush, live }: NoticeProps) {
  return (
    <div className={cx('notice', tone !== 'info' && tone, flush && 'flush')} role={live}>
      <Icon of={icon ?? icons[tone]} />
      <div className="grow">
        {title && <b>{title}</b>}
        {children && <div className="text">{children}</div>}
      </div>
      {actions && <div className="row">{actions}</div>}
    </div>
  );
}
