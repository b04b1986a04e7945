import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, type Placement, Popover } from 'react-aria-components/Popover';
import { cx } from '../class-names.ts';
import { KeyLayer } from '../keys/use-shortcut.tsx';

export interface PopProps {
  /** What the small window is, for readers. */
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly placement?: Placement;
  readonly className?: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A small window beside its button: Esc and a press outside close it, the list's keys rest while it is open. */
export function Pop({ label, trigger, placement = 'bottom start', className, children }: PopProps) {
  return (
    <DialogTrigger>
      {trigger}
      <Popover className="popover" placement={placement} offset={4}>
        <Dialog aria-label={label} className={cx('pop', className)}>
          {({ close }) => <KeyLayer>{children(close)}</KeyLayer>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
