import type { ReactNode } from 'react';
import { cx } from '../class-names.ts';
import { Popover, type PopoverProps } from '../popover.tsx';

export interface PopProps {
  /** What the small window is, for readers. */
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly placement?: PopoverProps['placement'];
  readonly className?: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A small window beside its button: Esc and a press outside close it, the list's keys rest while it is open. */
export function Pop({ placement = 'bottom start', className, ...rest }: PopProps) {
  return <Popover placement={placement} className={cx('pop', className)} {...rest} />;
}
