import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { ButtonContext } from 'react-aria-components/Button';
import { Popover as AriaPopover, type Placement } from 'react-aria-components/Popover';
import { cx } from './class-names.ts';
import { FocusFirst } from './focus-first.tsx';
import { KeyLayer } from './keys/use-shortcut.tsx';

// React Aria's own triggers for dialogs and menus lie in one module with all of its collections, which would put 50 KB
// into every first screen. This one needs the button's context only; the menu's body is fetched when first opened.

interface Opening {
  readonly open: boolean;
  /** How it was opened: keys go to the first entry at once, a pointer does not. */
  readonly byKey: boolean;
}

export interface PopoverProps {
  /** What opens it: a Button, an IconButton or a button of React Aria. */
  trigger: ReactNode;
  /** The name of what opens. */
  label: string;
  children: ReactNode | ((close: () => void, byKey: boolean) => ReactNode);
  placement?: Placement;
  className?: string;
  popup?: 'dialog' | 'menu';
}

/**
 * A small pane beside the button that opened it: columns, filters, my settings. Escape and a press outside close it, the
 * page's keys rest while it is open. It is the dialog itself, so nothing of it stands outside of every landmark.
 */
export function Popover(props: PopoverProps) {
  const { trigger, label, children, placement = 'bottom end', className, popup = 'dialog' } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [{ open, byKey }, setOpening] = useState<Opening>({ open: false, byKey: false });
  const close = () => setOpening({ open: false, byKey });
  const onArrow = (event: KeyboardEvent) => {
    if (popup !== 'menu' || event.key !== 'ArrowDown') return;
    event.preventDefault();
    setOpening({ open: true, byKey: true });
  };
  const context = {
    ref: button,
    isPressed: open,
    onPress: (event: { pointerType: string }) =>
      setOpening({ open: !open, byKey: event.pointerType === 'keyboard' || event.pointerType === 'virtual' }),
    onKeyDown: onArrow,
    'aria-expanded': open,
    'aria-haspopup': popup,
  } as const;
  const body = typeof children === 'function' ? children(close, byKey) : children;
  return (
    <>
      <ButtonContext value={context}>{trigger}</ButtonContext>
      <AriaPopover
        className={cx('popover', className)}
        triggerRef={button}
        isOpen={open}
        onOpenChange={(next) => !next && close()}
        placement={placement}
        offset={4}
        aria-label={label}
      >
        <KeyLayer>{popup === 'menu' ? body : <FocusFirst>{body}</FocusFirst>}</KeyLayer>
      </AriaPopover>
    </>
  );
}
