import type { LucideIcon } from 'lucide-react';
import { Button, LinkButton } from '../button.tsx';
import { chordWords } from '../keys/chord.ts';
import { useShortcut } from '../keys/use-shortcut.tsx';
import { Menu, type MenuEntry } from '../menu.tsx';
import type { PaletteItem } from '../palette/palette-state.ts';
import { detailWords } from './detail.messages.ts';

/** Something that can be done to the record now. The server sends which; the order is the feature's, the first is primary. */
export interface DetailAction {
  readonly key: string;
  readonly word: string;
  readonly icon?: LucideIcon;
  readonly onPress?: () => void;
  /** A place instead of an action: a printed form. */
  readonly href?: string;
  /** `a`, `Ctrl+S`: bound while the page is open and shown on the button. */
  readonly shortcut?: string;
  readonly danger?: boolean;
  /** Why it can't be done now, in words. */
  readonly blocked?: string;
  /** Never primary, though it stands first. */
  readonly plain?: boolean;
}

function Shortcut({ action }: { action: DetailAction }) {
  const run = () => action.onPress?.();
  const enabled = Boolean(action.shortcut && action.onPress && !action.blocked);
  useShortcut(action.shortcut ?? 'Escape', run, { description: action.word, enabled });
  return null;
}

function ActionButton({ action, primary }: { action: DetailAction; primary: boolean }) {
  const tone = action.danger ? 'danger' : primary ? 'primary' : 'plain';
  const shared = { tone, icon: action.icon, keyHint: action.shortcut && chordWords(action.shortcut) } as const;
  if (action.href) {
    return (
      <LinkButton {...shared} href={action.href}>
        {action.word}
      </LinkButton>
    );
  }
  return (
    <Button {...shared} onPress={action.onPress} blocked={action.blocked}>
      {action.word}
    </Button>
  );
}

const entry = (action: DetailAction): MenuEntry => ({
  key: action.key,
  word: action.word,
  icon: action.icon,
  keyHint: action.shortcut && chordWords(action.shortcut),
  onAction: action.onPress,
  href: action.href,
  danger: action.danger,
  blocked: action.blocked,
});

/** The same for the palette: what cannot be done now is not offered there. */
export const actionItems = (actions: readonly DetailAction[]): readonly PaletteItem[] =>
  actions
    .filter((action) => !action.blocked)
    .map(({ key, word, shortcut, href, onPress }) => ({
      key: `page:${key}`,
      word,
      keyHint: shortcut && chordWords(shortcut),
      href,
      run: onPress,
    }));

export interface DetailActionsProps {
  readonly actions: readonly DetailAction[];
  /** How many stand as buttons; the rest fold into ⋯. */
  readonly inline?: number;
}

/** Primary first, then a few buttons, the rest in ⋯. On a phone the primary is the wide one at the bottom right. */
export function DetailActions({ actions, inline = 5 }: DetailActionsProps) {
  if (actions.length === 0) return null;
  const shown = actions.length <= inline + 1 ? actions : actions.slice(0, inline);
  const folded = actions.slice(shown.length);
  return (
    <span className="actions">
      {actions.map((action) => action.shortcut && <Shortcut key={action.key} action={action} />)}
      {shown.map((action, index) => (
        <ActionButton key={action.key} action={action} primary={index === 0 && !action.plain && !action.blocked} />
      ))}
      {folded.length > 0 && <Menu label={detailWords.more} items={folded.map(entry)} />}
    </span>
  );
}

/** The same on a phone, docked at the bottom. */
export function DetailActionBar({ actions }: { actions: readonly DetailAction[] }) {
  const [first, ...rest] = actions;
  if (!first) return null;
  return (
    <div className="action-bar">
      {rest.length > 0 && <Menu label={detailWords.more} items={rest.map(entry)} />}
      <ActionButton action={first} primary={!first.plain && !first.blocked} />
    </div>
  );
}
