/** §1-3: the phases of the contract. */
export const serviceStart = '2026-10-01';
export const serviceEnd = '2029-09-30';
