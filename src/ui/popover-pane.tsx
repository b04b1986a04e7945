import type { ReactNode, RefObject } from 'react';
import { type Placement, Popover } from 'react-aria-components/Popover';
import { FocusFirst } from './focus-first.tsx';
import { KeyLayer } from './keys/use-shortcut.tsx';

export interface PopoverPaneProps {
  readonly label: string;
  readonly className: string;
  readonly placement: Placement;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly open: boolean;
  readonly onClose: () => void;
  /** A menu finds its first entry by itself. */
  readonly isMenu: boolean;
  readonly children: ReactNode;
}

/** What opens beside a button, in the place that is free. */
export function PopoverPane(props: PopoverPaneProps) {
  const { label, className, placement, button, open, onClose, isMenu, children } = props;
  return (
    <Popover
      className={className}
      triggerRef={button}
      isOpen={open}
      onOpenChange={(next) => !next && onClose()}
      placement={placement}
      offset={4}
      aria-label={label}
    >
      <KeyLayer>{isMenu ? children : <FocusFirst>{children}</FocusFirst>}</KeyLayer>
    </Popover>
  );
}
