import { indexDocuments } from '#platform/search/search-documents.ts';
import type { House } from './house.ts';

/** Records of one 所属: a person of another one must never be shown them. */
export interface Neighbour {
  readonly ids: { readonly ticket: string; readonly asset: string; readonly staffMember: string };
  /** Words that stand in its records and nowhere else. */
  readonly marks: readonly string[];
}

/**
 * A ticket, a device and a person of 道路企画課 (where the coordinator and the staff member of the house belong) and of
 * 桑名建設事務所 (where they do not).
 */
export async function furnishNeighbours(
  house: Pick<House, 'things' | 'register' | 'db' | 'clock'>,
): Promise<{ own: Neighbour; other: Neighbour }> {
  const { asset, staff } = house.things;
  const own = await house.register({ subject: '自分の課の相談ひらめ', assetId: asset.central });
  const other = await house.register({
    subject: 'よその課の相談まんぼう',
    body: 'よその課の本文まんぼう',
    requester: { staffMemberId: staff.kato },
    assetId: asset.own,
  });
  const at = house.clock.now();
  await indexDocuments(house.db, [
    { kind: 'asset', id: asset.central, at, texts: ['NK06-02214', '中川 真理'] },
    { kind: 'asset', id: asset.own, at, texts: ['NK04-00100', '加藤 直人'] },
    { kind: 'staffMember', id: staff.nakagawa, at, texts: ['042318', '中川 真理'] },
    { kind: 'staffMember', id: staff.kato, at, texts: ['051122', '加藤 直人', '6-4218'] },
  ]);
  return {
    own: {
      ids: { ticket: own.id, asset: asset.central, staffMember: staff.nakagawa },
      marks: ['ひらめ', 'NK06-02214'],
    },
    other: {
      ids: { ticket: other.id, asset: asset.own, staffMember: staff.kato },
      marks: ['まんぼう', other.ticketNo, 'NK04-00100', '加藤 直人', '051122', '6-4218'],
    },
  };
}
