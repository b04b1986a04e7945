import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useState } from 'react';
import { createKeyRegistry, type Shortcut, type ShortcutScope } from './registry.ts';
import { answersEnter, isTypingTarget } from './typing.ts';

/** One keyboard, one registry. */
const registry = createKeyRegistry();
const LayerContext = createContext(0);

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented) return;
  const shortcut = registry.find(event, isTypingTarget(event.target));
  if (!shortcut) return;
  if (shortcut.keys === 'Enter' && answersEnter(event.target)) return;
  if (event.repeat && shortcut.chord.ctrl) return event.preventDefault();
  event.preventDefault();
  shortcut.run();
}

if (typeof window !== 'undefined') window.addEventListener('keydown', onKeyDown);

export interface ShortcutOptions {
  /** What it does, for the `?` list: 次の行. Empty keeps it off the list (Escape and its like). */
  description: string;
  scope?: ShortcutScope;
  /** Off while false, for keys that depend on a selection. */
  enabled?: boolean;
}

/**
 * Binds keys for as long as the component stands: `useShortcut('n', open, { description: '新規受付' })`.
 * Several keys may do the same: `useShortcut(['j', 'ArrowDown'], …)`. Single letters never fire in a field, nothing fires
 * during IME composition, and a key of the page is silent while a dialog is open.
 */
export function useShortcut(keys: string | readonly string[], handler: () => void, options: ShortcutOptions): void {
  const { description, scope = 'page', enabled = true } = options;
  const layer = useContext(LayerContext);
  const run = useEffectEvent(handler);
  const joined = typeof keys === 'string' ? keys : keys.join(' ');
  useEffect(() => {
    if (!enabled) return;
    const specs = joined.split(' ').map((key) => ({ keys: key, description, scope, layer, run: () => run() }));
    const removers = specs.map((spec) => registry.add(spec));
    return () => {
      for (const remove of removers) remove();
    };
  }, [joined, description, scope, enabled, layer]);
}

/** Everything inside has the keyboard to itself until it goes: a dialog. */
export function KeyLayer({ children }: { children: ReactNode }) {
  const [layer, setLayer] = useState<number | null>(null);
  useEffect(() => {
    const opened = registry.openLayer();
    setLayer(opened.layer);
    return () => opened.close();
  }, []);
  return <LayerContext value={layer ?? -1}>{children}</LayerContext>;
}

/** What the keyboard does right now. Read it when the list opens, before its own layer takes over. */
export function activeShortcuts(): readonly Shortcut[] {
  return registry.active().filter((one) => one.description !== '');
}
