/** §1-3: the first day of service, where no other is set; week 1 of the reports holds it. */
export const serviceStart = '2026-10-01';
/** §1-3: the last day of service, where no other is set. */
export const serviceEnd = '2029-09-30';
