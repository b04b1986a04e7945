/** A figure of a report and the tickets behind it, so that it can be frozen and opened as a list (§1-6). */
export interface TicketFigure {
  /** What it is counted by: `channel`, `kind`, `class`, `category`, `software`, `cause`, `site`, `deadline`. */
  readonly group: string;
  /** The code or id inside the group; `none` where the ticket has no value. */
  readonly key: string;
  readonly label: string;
  readonly ids: readonly string[];
}

/** Groups tickets into figures, in the order the values are met. */
export function groupFigures<R extends { readonly id: string }>(
  rows: readonly R[],
  group: string,
  choose: (row: R) => { readonly key: string; readonly label: string } | null,
): TicketFigure[] {
  const found = new Map<string, { label: string; ids: string[] }>();
  for (const row of rows) {
    const value = choose(row);
    if (!value) continue;
    const figure = found.get(value.key) ?? { label: value.label, ids: [] };
    figure.ids.push(row.id);
    found.set(value.key, figure);
  }
  return Array.from(found, ([key, { label, ids }]) => ({ group, key, label, ids }));
}
