import type { Region, SiteKind } from '../contract/site.ts';

/** A site as its workbook has it. `base` is the code of the site it is reached from, which may stand in the same file. */
export interface SiteFields {
  readonly code: string;
  readonly name: string;
  readonly reading: string;
  readonly kind: SiteKind;
  readonly region: Region;
  readonly base: string | null;
  readonly driveMinutes: number | null;
  readonly outsidePrefecture: boolean;
  readonly postalCode: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  /** The room in which things pass from hand to hand: ヘルプデスク室 or 情報機器室. */
  readonly handOverRoom: string | null;
  readonly closedOn: string | null;
}

/** What a new site has where the file says nothing. */
export const defaultsOf: SiteFields = {
  code: '',
  name: '',
  reading: '',
  kind: 'standalone',
  region: 'outside',
  base: null,
  driveMinutes: null,
  outsidePrefecture: false,
  postalCode: null,
  address: '',
  phone: null,
  handOverRoom: null,
  closedOn: null,
};
