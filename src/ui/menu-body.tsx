import { Menu as AriaMenu, MenuItem as AriaMenuItem } from 'react-aria-components/Menu';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import { useNavigate } from './link.tsx';
import type { MenuEntry } from './menu.tsx';

export interface MenuBodyProps {
  label: string;
  items: readonly MenuEntry[];
  /** Opened from the keyboard: the first entry has the focus. */
  byKey: boolean;
  onClose: () => void;
}

/** The entries of a menu that is open. */
export function MenuBody({ label, items, byKey, onClose }: MenuBodyProps) {
  const navigate = useNavigate();
  return (
    <AriaMenu aria-label={label} autoFocus={byKey ? 'first' : true} onClose={onClose}>
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
  );
}
