/** A record that was opened. */
export interface Recent {
  readonly href: string;
  readonly word: string;
  readonly code?: string;
  /** The place it stands in. */
  readonly note?: string;
}

const most = 8;

/** The newest first, each once. Capped: what was opened last is a help; the palette finds the rest. */
export const withRecent = (records: readonly Recent[], record: Recent): readonly Recent[] =>
  [record, ...records.filter((one) => one.href !== record.href)].slice(0, most);
