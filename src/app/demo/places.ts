/** Sites and rooms of the sample prefecture (§1-4, §2-2). */

import type { Rng } from './prng.ts';
import { MAIN_SITES, OUTSIDE_SITES, REGIONAL_SITES, STANDALONE_SITES } from './tables/sites.ts';
import type { DemoRoom, DemoSite, RoomPurpose } from './world-places.ts';

/** A standalone office: its site and the department that lives there. */
export type StandaloneOffice = {
  siteKey: string;
  name: string;
  reading: string;
  size: number;
  bureau: string;
  until: string | null;
  successor: string | null;
};

const TOWNS = [
  '中央町',
  '栄町',
  '港町',
  '緑が丘',
  '東町',
  '西浦',
  '北山',
  '川原',
  '新田',
  '桜台',
  '本町',
  '浜田',
] as const;
const STREET_START = 900;

function streetNumber(index: number): string {
  return `${STREET_START + index}番地`;
}

function mainSites(): DemoSite[] {
  return MAIN_SITES.map((site, index) => ({
    key: site.key,
    code: `H${index + 1}`,
    name: site.name,
    reading: site.reading,
    kind: site.kind,
    region: 'chusei',
    baseSiteKey: 'tsu',
    outsidePrefecture: false,
    driveMinutes: 8 + index,
    postalCode: site.post,
    address: `三重県${site.city}${streetNumber(index)}`,
    phone: `059-000-00${10 + index}`,
  }));
}

function regionalSites(): DemoSite[] {
  return REGIONAL_SITES.map((site, index) => ({
    key: site.key,
    code: `R${String(index + 1).padStart(2, '0')}`,
    name: `${site.short}庁舎`,
    reading: `${site.reading}ちょうしゃ`,
    kind: 'regional',
    region: site.region,
    baseSiteKey: site.key,
    outsidePrefecture: false,
    driveMinutes: 0,
    postalCode: site.post,
    address: `三重県${site.city}${streetNumber(10 + index)}`,
    phone: `059-000-${site.prefix}00`,
  }));
}

function outsideSites(): DemoSite[] {
  return OUTSIDE_SITES.map((site, index) => ({
    key: site.key,
    code: `X${index + 1}`,
    name: site.name,
    reading: site.reading,
    kind: 'standalone',
    region: null,
    baseSiteKey: null,
    outsidePrefecture: true,
    driveMinutes: null,
    postalCode: site.post,
    address: `${site.city}${streetNumber(30 + index)}`,
    phone: `03-0000-00${10 + index}`,
  }));
}

function standaloneRow(line: string, index: number, rng: Rng): { site: DemoSite; office: StandaloneOffice } {
  const [base = '', name = '', reading = '', size = '0', bureau = '', mark = '', minutes = '0'] = line.split('|');
  const home = REGIONAL_SITES.find((site) => site.key === base);
  if (!home) throw new RangeError(`unknown base in line: ${line}`);
  const [until = '', successor = ''] = mark.includes('>') ? mark.split('>') : ['', ''];
  const key = `s${String(index + 1).padStart(3, '0')}`;
  const site: DemoSite = {
    key,
    code: `T${String(index + 1).padStart(3, '0')}`,
    name,
    reading,
    kind: mark === 'L' ? 'standaloneLarge' : 'standalone',
    region: home.region,
    baseSiteKey: base,
    outsidePrefecture: false,
    driveMinutes: Number(minutes),
    postalCode: home.post,
    address: `三重県${home.city.replace(/^([^市町]*[市町]).*$/, '$1')}${rng.pick(TOWNS)}${streetNumber(100 + index)}`,
    phone: `059-000-${1000 + index}`,
  };
  return {
    site,
    office: {
      siteKey: key,
      name,
      reading,
      size: Number(size),
      bureau,
      until: until || null,
      successor: successor || null,
    },
  };
}

export function buildSites(rng: Rng): { sites: DemoSite[]; offices: StandaloneOffice[] } {
  const lines = STANDALONE_SITES.trim().split('\n');
  const rows = lines.map((line, index) => standaloneRow(line, index, rng));
  return {
    sites: [...mainSites(), ...regionalSites(), ...rows.map((row) => row.site), ...outsideSites()],
    offices: rows.map((row) => row.office),
  };
}

type RoomRow = readonly [suffix: string, name: string, floor: string, purpose: RoomPurpose];

const HQ_ROOMS: readonly RoomRow[] = [
  ...([1, 2, 3, 4, 5, 6, 7, 8] as const).map((f): RoomRow => [`${f}f`, `行政棟${f}階`, `${f}階`, 'office']),
  ['gikai', '議会棟2階', '2階', 'office'],
  ['helpdesk', '行政棟7階 ヘルプデスク室', '7階', 'helpdesk'],
  ['equipment', '行政棟7階 情報機器室', '7階', 'equipment'],
  ['server', '行政棟地下1階 機械室', '地下1階', 'server'],
  ['storage', '行政棟地下1階 倉庫', '地下1階', 'storage'],
  ['kodo', '本庁講堂', '1階', 'meeting'],
  ['meeting-a', '会議室A', '4階', 'meeting'],
  ['meeting-b', '会議室B', '4階', 'meeting'],
];
const ANNEX_ROOMS: readonly RoomRow[] = [
  ['1f', '1階', '1階', 'office'],
  ['2f', '2階', '2階', 'office'],
  ['301', '301研修室', '3階', 'training'],
  ['equipment', '1階 情報機器室', '1階', 'equipment'],
  ['storage', '地下1', '地下1階', 'storage'],
];
const REGIONAL_ROOMS: readonly RoomRow[] = [
  ['1f', '1階', '1階', 'office'],
  ['2f', '2階', '2階', 'office'],
  ['3f', '3階', '3階', 'office'],
  ['4f', '4階', '4階', 'office'],
  ['equipment', '情報機器室', '3階', 'equipment'],
  ['meeting', '大会議室', '4階', 'meeting'],
];
const SMALL_ROOMS: readonly RoomRow[] = [
  ['1f', '事務室', '1階', 'office'],
  ['equipment', '情報機器室', '1階', 'equipment'],
];

export function buildRooms(sites: readonly DemoSite[]): DemoRoom[] {
  const rowsOf = (site: DemoSite): readonly RoomRow[] => {
    if (site.kind === 'hq') return HQ_ROOMS;
    if (site.kind === 'annex') return ANNEX_ROOMS;
    return site.kind === 'regional' ? REGIONAL_ROOMS : SMALL_ROOMS;
  };
  return sites.flatMap((site) =>
    rowsOf(site).map(([suffix, name, floor, purpose]) => ({
      key: `${site.key}/${suffix}`,
      siteKey: site.key,
      name,
      floor,
      purpose,
    })),
  );
}
