import { useNavigate, useRouterState, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Search params are flat strings: a pasted link reads as what it is, and Back brings every condition back. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '') params.set(key, String(value));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** The list kit's two ends of the URL: `useList(spec, { ...useListSearch(), … })`. */
export function useListSearch() {
  const search = useSearch({ strict: false }) as Record<string, string>;
  const navigate = useNavigate();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const onSearchChange = useCallback(
    (next: Readonly<Record<string, string>>, mode: 'push' | 'replace') =>
      void navigate({ to: pathname, search: next as never, replace: mode === 'replace', resetScroll: false }),
    [navigate, pathname],
  );
  return { search, onSearchChange };
}
