import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

/** A small edge around a word that is neither a state nor a deadline: 編集不可, 版3. */
export function Tag({ tone, children }: { tone?: 'ok' | 'warn' | 'error'; children: ReactNode }) {
  return <span className={cx('tag', tone)}>{children}</span>;
}
