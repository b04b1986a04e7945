import { Ellipsis, type LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover as AriaPopover } from 'react-aria-components/Popover';
import { IconButton } from './button.tsx';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import { KeyLayer } from './keys/use-shortcut.tsx';
import { useNavigate } from './link.tsx';
import { words } from './words.ts';

export interface MenuEntry {
  key: string;
  word: string;
  icon?: LucideIcon;
  keyHint?: string;
  /** Either an action or a place. */
  onAction?: () => void;
  href?: string;
  /** Something is lost by it. */
  danger?: boolean;
  /** Why it can't be chosen now. */
  blocked?: string;
}

export interface MenuProps {
  /** What opens it: a Button or an IconButton; the ⋯ button when absent. */
  trigger?: ReactElement;
  label?: string;
  items: readonly MenuEntry[];
}

/** Actions that come after the ones on buttons. Arrow keys, type-ahead, Escape. */
export function Menu({ trigger, label = words.more, items }: MenuProps) {
  const navigate = useNavigate();
  return (
    <MenuTrigger>
      {trigger ?? <IconButton of={Ellipsis} label={label} size="md" edge />}
      <AriaPopover className="popover menu" placement="bottom end" offset={4}>
        <AriaMenu aria-label={label}>
          {items.map((item) => (
            <AriaMenuItem
              key={item.key}
              id={item.key}
              textValue={item.word}
              className={cx('menu-item', item.danger && 'danger')}
              isDisabled={Boolean(item.blocked)}
              onAction={item.onAction ?? (() => item.href && navigate(item.href))}
            >
              {item.icon ? <Icon of={item.icon} size={14} /> : <span className="i i-14" />}
              <span className="grow">
                {item.word}
                {item.blocked && <span className="why">{item.blocked}</span>}
              </span>
              {item.keyHint && <Kbd>{item.keyHint}</Kbd>}
            </AriaMenuItem>
          ))}
        </AriaMenu>
      </AriaPopover>
    </MenuTrigger>
  );
}

export interface PopoverProps {
  trigger: ReactElement;
  /** The name of what opens. */
  label: string;
  children: ReactNode;
  className?: string;
}

/** A small pane beside the button that opened it: columns, filters, my settings. */
export function Popover({ trigger, label, children, className }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      {/* Without a Dialog inside, the popover is the dialog, so nothing of it stands outside of every landmark. */}
      <AriaPopover className="popover" placement="bottom end" offset={4} aria-label={label}>
        <div className={cx('popover-body', className)}>
          <KeyLayer>{children}</KeyLayer>
        </div>
      </AriaPopover>
    </DialogTrigger>
  );
}
