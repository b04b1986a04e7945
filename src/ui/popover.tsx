import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { ButtonContext } from 'react-aria-components/Button';
import type { Placement } from 'react-aria-components/Popover';
import { cx } from './class-names.ts';
import { later } from './later.tsx';

// React Aria's popovers, dialogs and menus lie in one module with all of its collections, a third of its code. This one
// needs the button's context only; the pane is fetched when the page is at rest, or when it is first opened.
const PopoverPane = later(loadPopover);

/** Fetches what a popover opens with. */
export async function loadPopover() {
  return (await import('./popover-pane.tsx')).PopoverPane;
}

interface Opening {
  readonly open: boolean;
  /** Once open it stays in the page, closed. */
  readonly isThere: boolean;
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
  const [{ open, isThere, byKey }, setOpening] = useState<Opening>({ open: false, isThere: false, byKey: false });
  const close = () => setOpening({ open: false, isThere, byKey });
  const onArrow = (event: KeyboardEvent) => {
    if (popup !== 'menu' || event.key !== 'ArrowDown') return;
    event.preventDefault();
    setOpening({ open: true, isThere: true, byKey: true });
  };
  const context = {
    ref: button,
    isPressed: open,
    onPress: (event: { pointerType: string }) =>
      setOpening({
        open: !open,
        isThere: true,
        byKey: event.pointerType === 'keyboard' || event.pointerType === 'virtual',
      }),
    onKeyDown: onArrow,
    'aria-expanded': open,
    'aria-haspopup': popup,
  } as const;
  const body = typeof children === 'function' ? children(close, byKey) : children;
  return (
    <>
      <ButtonContext value={context}>{trigger}</ButtonContext>
      {isThere && (
        <PopoverPane
          className={cx('popover', className)}
          button={button}
          open={open}
          onClose={close}
          placement={placement}
          label={label}
          isMenu={popup === 'menu'}
        >
          {body}
        </PopoverPane>
      )}
    </>
  );
}
