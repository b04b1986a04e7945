import { Ellipsis, type LucideIcon } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { IconButton } from './button.tsx';
import { Popover } from './popover.tsx';
import { words } from './words.ts';

const MenuBody = lazy(async () => ({ default: (await import('./menu-body.tsx')).MenuBody }));

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
  trigger?: ReactNode;
  label?: string;
  items: readonly MenuEntry[];
}

/** Actions that come after the ones on buttons. Arrow keys, type-ahead, Escape. */
export function Menu({ trigger, label = words.more, items }: MenuProps) {
  return (
    <Popover
      trigger={trigger ?? <IconButton of={Ellipsis} label={label} size="md" edge />}
      label={label}
      className="menu"
      popup="menu"
    >
      {(close, byKey) => (
        <Suspense fallback={<p className="loading" />}>
          <MenuBody label={label} items={items} byKey={byKey} onClose={close} />
        </Suspense>
      )}
    </Popover>
  );
}
