/** Who knocks: together they may ask every procedure that an account may. */
export const harnessRoles = [
  'agent',
  'manager',
  'administrator',
  'staff',
  'coordinator',
  'authority',
  'auditor',
] as const;
export type HarnessRole = (typeof harnessRoles)[number];

export const password = 'tokage no shippo 7';

/** Milliseconds the server of the harness blocks itself for. */
export const plantedHeader = 'x-planted-block';
