import type { RowHeight, Theme } from '#ui/preferences.ts';
import { accounts } from './accounts.client.ts';

/** Under these names the kit keeps what was chosen on this device. */
const kept = { theme: 'mg.theme', rowHeight: 'mg.rows' };

/** A device on which nothing was chosen yet begins with what its user last chose elsewhere. Never throws. */
export async function adoptLook(set: { theme: (value: Theme) => void; rowHeight: (value: RowHeight) => void }) {
  try {
    const isNew = localStorage.getItem(kept.theme) === null && localStorage.getItem(kept.rowHeight) === null;
    if (!isNew) return;
    const { preferences } = await accounts.call.me();
    set.theme(preferences.theme);
    set.rowHeight(preferences.rowHeight);
  } catch {
    // Without storage, or when the server is away, the device keeps the look it has.
  }
}
