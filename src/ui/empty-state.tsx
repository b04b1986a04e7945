import type { ReactNode } from 'react';

export interface EmptyStateProps {
  /** What there is none of: 期限を超えた受付はありません. */
  title: string;
  /** What was looked for, and what comes next. */
  children?: ReactNode;
  /** One way on. */
  actions?: ReactNode;
  /** Something stopped: the picture says no that all is well. */
  stopped?: boolean;
  /** 2 on a list page under its h1; 1 where it is the whole page. */
  level?: 1 | 2 | 3;
}

/** Nothing here: that is fine, or it is `stopped`. */
export function EmptyState({ title, children, actions, stopped, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="blank">
      <svg className="art" viewBox="0 0 96 84" aria-hidden="true">
        <rect x="14" y="8" width="68" height="48" rx="4" />
        <path d="M48 8v48" />
        <path d="M6 70h84" />
        <path className={stopped ? undefined : 'hi'} d={stopped ? 'M36 32h24' : 'm37 33 8 8 15-17'} />
      </svg>
      <Heading>{title}</Heading>
      {children && <p className="muted">{children}</p>}
      {actions && <div className="row">{actions}</div>}
    </div>
  );
}
