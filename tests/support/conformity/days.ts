/** The input with one day or moment replaced, for each place that holds one. */
export function withDay(value: unknown, day: string): unknown[] {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return [day];
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return [`${day}T12:00:00Z`];
  if (Array.isArray(value)) {
    return value.flatMap((part, at) => withDay(part, day).map((changed) => value.with(at, changed)));
  }
  if (value === null || typeof value !== 'object' || value instanceof Blob) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    withDay(part, day).map((changed) => ({ ...value, [key]: changed })),
  );
}
