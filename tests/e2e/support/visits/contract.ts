import type { Visits } from './visit.ts';

export const visits: Visits = {};

export const notVisited: readonly string[] = ['answer', 'askAgain', 'close', 'keepNames', 'openFinding', 'withdraw'];
