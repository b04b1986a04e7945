/** §1-3: the first day of service; week 1 of the reports holds it. */
export const serviceStart = '2026-10-01';
