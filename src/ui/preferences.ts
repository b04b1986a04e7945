import { useSyncExternalStore } from 'react';

/** What a person chose for this device; kept on the device, so a shared desk and a phone may differ. */
export type Theme = 'light' | 'dark' | 'auto';
export type RowHeight = 'comfortable' | 'dense';

interface Choice<T extends string> {
  readonly key: string;
  readonly values: readonly T[];
  readonly first: T;
}

const theme: Choice<Theme> = { key: 'mg.theme', values: ['light', 'dark', 'auto'], first: 'auto' };
const rows: Choice<RowHeight> = { key: 'mg.rows', values: ['comfortable', 'dense'], first: 'comfortable' };
const listeners = new Set<() => void>();

/** What is stored, when it is one of the choices. Anything else counts as not chosen. */
export function readChoice<T extends string>(choice: Choice<T>, stored: string | null): T {
  return choice.values.find((value) => value === stored) ?? choice.first;
}

function read<T extends string>(choice: Choice<T>): T {
  try {
    return readChoice(choice, localStorage.getItem(choice.key));
  } catch {
    return choice.first;
  }
}

function write<T extends string>(choice: Choice<T>, value: T): void {
  try {
    localStorage.setItem(choice.key, value);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

/** The theme to paint, given what the device prefers. */
export function themeToPaint(chosen: Theme, deviceIsDark: boolean): 'light' | 'dark' {
  return chosen === 'dark' || (chosen === 'auto' && deviceIsDark) ? 'dark' : 'light';
}

const deviceDark = () => matchMedia('(prefers-color-scheme: dark)');

/** Paints the chosen theme and keeps it true when the device or another tab changes. public/theme.js did the first paint. */
export function watchTheme(): () => void {
  const paint = () => {
    document.documentElement.dataset.theme = themeToPaint(read(theme), deviceDark().matches);
  };
  const stored = () => {
    for (const listener of listeners) listener();
  };
  paint();
  listeners.add(paint);
  deviceDark().addEventListener('change', paint);
  window.addEventListener('storage', stored);
  return () => {
    listeners.delete(paint);
    deviceDark().removeEventListener('change', paint);
    window.removeEventListener('storage', stored);
  };
}

function useChoice<T extends string>(choice: Choice<T>): readonly [T, (value: T) => void] {
  const value = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => read(choice),
  );
  return [value, (next) => write(choice, next)];
}

export const useTheme = () => useChoice(theme);
export const useRowHeight = () => useChoice(rows);
