import { cx } from './class-names.ts';

/** One key cap: `<Kbd>Ctrl K</Kbd>`. Hints are for the eye; readers learn the keys from the `?` list and aria-keyshortcuts. */
export function Kbd({ children, className }: { children: string; className?: string }) {
  return <kbd className={cx('kbd', className)}>{children}</kbd>;
}
