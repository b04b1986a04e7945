/** Places of the sample world; they follow public facts, telephone and street numbers are invented. */
export type SiteKind = 'hq' | 'annex' | 'regional' | 'standaloneLarge' | 'standalone';

export type Region = 'hokusei' | 'chusei' | 'nansei' | 'higashikishu';

export type DemoSite = {
  key: string;
  code: string;
  name: string;
  /** Hiragana. */
  reading: string;
  kind: SiteKind;
  /** Null outside the prefecture. */
  region: Region | null;
  /** The 地域総合庁舎 whose agent reaches it; itself for a 地域総合庁舎, null outside the prefecture. */
  baseSiteKey: string | null;
  outsidePrefecture: boolean;
  /** By car from the base, minutes; 0 at the base itself, null outside the prefecture. */
  driveMinutes: number | null;
  postalCode: string;
  address: string;
  phone: string;
};

export type DemoRoom = { key: string; siteKey: string; name: string; floor: string; purpose: RoomPurpose };

export type RoomPurpose = 'office' | 'helpdesk' | 'equipment' | 'meeting' | 'training' | 'storage' | 'server';
