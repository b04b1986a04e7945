import { normalizeAssetTag } from '#kernel/text/digits.ts';
import { recordsWords } from '../contract/records.messages.ts';

const { ticks: words } = recordsWords;

export interface Thing {
  readonly assetId: string;
  readonly assetTag: string;
}

/** What a reading does to the ticks, and what is said of it; null for nothing read. */
export function scanInto(items: readonly Thing[], ticked: readonly string[], code: string, noun: string) {
  const read = code.trim();
  if (read === '') return null;
  const tag = normalizeAssetTag(read);
  const item = items.find(({ assetTag }) => assetTag === tag);
  if (!item) return { ok: false, ticked, words: words.strange(tag, noun) };
  if (ticked.includes(item.assetId)) return { ok: true, ticked, words: words.twice(tag) };
  return { ok: true, ticked: [...ticked, item.assetId], words: words.ticked(tag) };
}
