import { type ReactNode, useContext } from 'react';
import { DialogTrigger, OverlayTriggerStateContext } from 'react-aria-components/Dialog';
import { type Placement, Popover } from 'react-aria-components/Popover';
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

function PopBody({ children }: Pick<PopProps, 'children'>) {
  const state = useContext(OverlayTriggerStateContext);
  return <KeyLayer>{children(() => state?.close())}</KeyLayer>;
}

/** A small window beside its button: Esc and a press outside close it, the list's keys rest while it is open. */
export function Pop({ label, trigger, placement = 'bottom start', className, children }: PopProps) {
  return (
    <DialogTrigger>
      {trigger}
      <Popover aria-label={label} className={cx('popover pop', className)} placement={placement} offset={4}>
        <PopBody>{children}</PopBody>
      </Popover>
    </DialogTrigger>
  );
}
