import type { ComboOption } from '#ui/form/combo-state.ts';
import type { RecordedKind } from '../contract/movement.ts';

/** What the form holds; `toMovement` makes of it what the contract takes. */
export interface MovementValues {
  kind: RecordedKind | '';
  movedOn: string;
  siteId: ComboOption | null;
  roomId: ComboOption | null;
  departmentId: ComboOption | null;
  userId: ComboOption | null;
  handOverSiteId: ComboOption | null;
  handOverRoomId: ComboOption | null;
  toStatus: 'inUse' | 'stored' | 'awaitingDisposal' | '';
  counterpart: string;
  basis: string;
  reason: string;
  protection: string;
  authorityReportedOn: string;
}

export const blankMovement = (kind: RecordedKind | '', movedOn: string): MovementValues => ({
  kind,
  movedOn,
  siteId: null,
  roomId: null,
  departmentId: null,
  userId: null,
  handOverSiteId: null,
  handOverRoomId: null,
  toStatus: '',
  counterpart: '',
  basis: '',
  reason: '',
  protection: '',
  authorityReportedOn: '',
});

export type FieldName = Exclude<keyof MovementValues, 'kind' | 'movedOn'>;

/** Which fields each kind asks for, in the order of the keyboard. `!` must be filled. */
export const fieldsOf: Record<RecordedKind, readonly (FieldName | `${FieldName}!`)[]> = {
  distributed: ['userId!', 'departmentId', 'siteId', 'roomId', 'handOverSiteId', 'handOverRoomId', 'basis', 'reason'],
  userChanged: ['userId', 'departmentId', 'siteId', 'roomId', 'basis', 'reason'],
  collected: ['siteId', 'roomId', 'handOverRoomId', 'basis', 'reason'],
  transported: ['siteId', 'roomId', 'reason', 'protection', 'basis'],
  takenIn: ['siteId!', 'basis'],
  sentToRepair: ['counterpart!', 'handOverSiteId', 'authorityReportedOn', 'basis', 'reason'],
  backFromRepair: ['toStatus', 'handOverSiteId', 'siteId', 'roomId', 'basis', 'reason'],
  givenBack: ['siteId', 'basis'],
  lent: ['userId', 'departmentId', 'handOverSiteId', 'basis', 'reason'],
  returned: ['siteId', 'roomId', 'toStatus', 'basis', 'reason'],
  stored: ['siteId', 'roomId', 'reason'],
  awaitingDisposal: ['siteId', 'roomId', 'basis', 'reason'],
  disposed: ['basis', 'reason'],
  lost: ['reason!', 'basis'],
  found: ['siteId!', 'roomId', 'reason!'],
};

/** What the contract takes: only the fields the kind asks for, blanks left out so that the kind fills them. */
export function toMovement(values: MovementValues) {
  const asked = values.kind ? fieldsOf[values.kind].map((name) => name.replace('!', '') as FieldName) : [];
  const given = asked.flatMap((name) => {
    const value = values[name];
    if (value === '' || value === null) return [];
    return [[name, typeof value === 'string' ? value : value.key] as const];
  });
  return { kind: values.kind, movedOn: values.movedOn, ...Object.fromEntries(given) };
}
