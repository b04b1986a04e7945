import { createContext, useContext } from 'react';

/** The server's civil date: every preset and every "today" on screen follows it, not the browser's clock. */
export const TodayContext = createContext<string>('');

export function useToday(): string {
  return useContext(TodayContext);
}
