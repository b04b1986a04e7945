import type { Visits } from './visit.ts';

export const visits: Visits = {};

export const notVisited: readonly string[] = ['approve', 'check', 'nameStandIn', 'returnIt', 'sendBack', 'withdraw'];
