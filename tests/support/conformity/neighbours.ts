import { indexDocuments } from '#platform/search/search-documents.ts';
import { type House, type Registered, recordScopes } from './house.ts';
import { plantRows } from './plant-rows.ts';

/** Records of one 所属: a person of another one must never be shown them. */
export interface Neighbour {
  /** A record of every kind, by its name; of some a line of 経過 and a file (`loan.entry`, `loan.file`). */
  readonly ids: Readonly<Record<string, string>> & {
    readonly ticket: string;
    readonly asset: string;
    readonly staffMember: string;
  };
  /** Words that stand in its records and nowhere else. */
  readonly marks: readonly string[];
}

/** The kinds a procedure is asked about: those of its feature, every process where it is the kit's, and the three that all name. */
export function kindsFor({ path }: Pick<Registered, 'path'>, featureOf: ReadonlyMap<string, string>): string[] {
  const feature = path.split('.')[0] ?? '';
  const isKit = (kind: string) => feature === 'records' && recordScopes.get(kind)?.table === 'records';
  const everywhere = ['ticket', 'asset', 'staffMember'];
  return [...recordScopes.keys()].filter(
    (kind) => everywhere.includes(kind) || isKit(kind) || featureOf.get(kind) === feature,
  );
}

/**
 * A ticket, a device and a person of 道路企画課 (where the coordinator and the staff member of the house belong) and of
 * 桑名建設事務所 (where they do not).
 */
export async function furnishNeighbours(
  house: Pick<House, 'things' | 'register' | 'db' | 'clock' | 'database' | 'category'>,
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
  const { site, department, model, agent, system } = house.things;
  const category = { ticket_categories: house.category('network.wireless') };
  const shared = { device_models: model.r4, agents: agent.kobayashi, device_classes: 'NK', sites: site.kuwana };
  const ids = { ...shared, ...category, business_systems: system.network };
  const plant = (
    of: { ticket: string; asset: string; staff: string; department: string },
    mark: string,
    open: boolean,
  ) =>
    plantRows(house.database, recordScopes.values(), {
      mark,
      ids: { ...ids, tickets: of.ticket, assets: of.asset, staff_members: of.staff, departments: of.department },
      own: {
        records: { requester_id: of.staff, department_id: of.department },
        knowledge_items: { kind: 'article', status: open ? 'published' : 'draft', audience: 'everyone' },
      },
    });
  const mine = { ticket: own.id, asset: asset.central, staff: staff.nakagawa, department: department.road };
  const theirs = { ticket: other.id, asset: asset.own, staff: staff.kato, department: department.kuwanaRoad };
  const [planted, foreign] = [await plant(mine, 'ひらめ', true), await plant(theirs, 'まんぼう', false)];
  return {
    own: {
      ids: { ...Object.fromEntries(planted), ticket: own.id, asset: asset.central, staffMember: staff.nakagawa },
      marks: ['ひらめ', 'NK06-02214'],
    },
    other: {
      ids: { ...Object.fromEntries(foreign), ticket: other.id, asset: asset.own, staffMember: staff.kato },
      marks: ['まんぼう', other.ticketNo, 'NK04-00100', '加藤 直人', '051122', '6-4218'],
    },
  };
}
