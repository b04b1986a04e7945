/** The dated tree of departments in 建制順, and how many people each one seats. */

import type { StandaloneOffice } from './places.ts';
import { HQ_ORGANISATION } from './tables/hq-organisation.ts';
import { REGIONAL_OFFICES } from './tables/regional-offices.ts';
import type { DemoDepartment, DepartmentKind } from './world-people.ts';

/** The ledger of departments begins here; older changes are not kept. */
const FIRST_DAY = '2019-04-01';

type Draft = DemoDepartment & { size: number; successorName: string | null; path: string; roomKey: string };

export type Organisation = {
  departments: DemoDepartment[];
  /** Relative sizes of the departments, same order. */
  sizes: number[];
  roomOf: ReadonlyMap<string, string>;
  /** Finds by `総務部 財政課`, `桑名建設事務所 道路課`, or a bare name (the first that is valid now wins). */
  find(path: string): DemoDepartment;
  /** `桑名建設事務所 道路課`: parent for a section of an office, bare name otherwise. */
  labelOf(key: string): string;
};

const BUREAU_FLOOR: Readonly<Record<string, string>> = {
  総務部: '3f',
  政策企画部: '3f',
  防災対策部: '5f',
  医療保健部: '5f',
  '子ども・福祉部': '2f',
  環境生活部: '8f',
  '地域連携・交通部': '2f',
  農林水産部: '6f',
  雇用経済部: '8f',
  観光部: '8f',
  県土整備部: '4f',
  出納局: '1f',
  教育委員会事務局: '7f',
  議会事務局: 'gikai',
};

const FLOOR_OF_SITE: Readonly<Record<string, string>> = { yoshidayama: '2f', sakaemachi: '2f' };

function kindOf(name: string, depth: number, mark: string): DepartmentKind {
  if (mark === 'external') return 'external';
  if (depth === 2 || /班$/.test(name)) return 'unit';
  if (depth === 0) return /部$/.test(name) ? 'division' : 'bureau';
  if (/局$/.test(name)) return 'bureau';
  if (/課$/.test(name)) return 'section';
  if (/室$/.test(name)) return 'room';
  return 'office';
}

type NewDepartment = {
  name: string;
  reading: string;
  kind: DepartmentKind;
  parent: Draft | null;
  siteKey: string;
  floor: string;
  size: number;
  from?: string;
  until?: string | null;
  successor?: string | null;
};

type Tree = { drafts: Draft[]; byPath: Map<string, Draft>; add(input: NewDepartment): Draft };

function draftOf(input: NewDepartment, code: string): Draft {
  return {
    key: `d${code}`,
    code,
    name: input.name,
    reading: input.reading,
    kind: input.kind,
    parentKey: input.parent?.key ?? null,
    siteKey: input.siteKey,
    order: 0,
    validFrom: input.from || FIRST_DAY,
    validTo: input.until ?? null,
    successorKey: null,
    size: input.size,
    successorName: input.successor ?? null,
    path: input.parent ? `${input.parent.path}/${input.name}` : input.name,
    roomKey: `${input.siteKey}/${input.floor}`,
  };
}

function createTree(): Tree {
  const drafts: Draft[] = [];
  const byPath = new Map<string, Draft>();
  const childCount = new Map<string, number>();
  const add = (input: NewDepartment): Draft => {
    const parentCode = input.parent?.code ?? '';
    const nth = (childCount.get(parentCode) ?? 0) + 1;
    childCount.set(parentCode, nth);
    const draft = draftOf(input, `${parentCode}${String(nth).padStart(input.parent ? 3 : 2, '0')}`);
    drafts.push(draft);
    byPath.set(draft.path, draft);
    return draft;
  };
  return { drafts, byPath, add };
}

function addHeadOffices(tree: Tree): void {
  const stack: Draft[] = [];
  for (const line of HQ_ORGANISATION.trim().split('\n')) {
    const depth = (line.length - line.trimStart().length) / 2;
    const [name = '', reading = '', size = '0', from = '', closing = '', mark = ''] = line.trim().split('|');
    const parent = depth > 0 ? (stack[depth - 1] ?? null) : null;
    const siteKey = mark.startsWith('@') ? mark.slice(1) : (parent?.siteKey ?? 'honcho');
    const bureau = depth === 0 ? name : (stack[0]?.name ?? name);
    const [until = '', successor = ''] = closing.split('>');
    stack[depth] = tree.add({
      name,
      reading,
      kind: kindOf(name, depth, mark),
      parent,
      siteKey,
      floor: siteKey === 'honcho' ? (BUREAU_FLOOR[bureau] ?? '1f') : (FLOOR_OF_SITE[siteKey] ?? '1f'),
      size: Number(size),
      from,
      until: until || null,
      successor: successor || null,
    });
  }
}

const OFFICE_FLOORS = ['1f', '2f', '3f', '4f'] as const;
const FLOOR_BY_OFFICE: Readonly<Record<string, string>> = { 建設事務所: '2f', 県税事務所: '1f', 保健所: '3f' };

function addRegionalOffices(tree: Tree): void {
  let bureau: Draft | undefined;
  let common: string[] = [];
  for (const line of REGIONAL_OFFICES.trim().split('\n')) {
    if (line.startsWith('# ')) {
      const [name = '', sections = ''] = line.slice(2).split('|');
      bureau = tree.byPath.get(name);
      common = sections.split(',');
      continue;
    }
    if (!bureau) throw new RangeError(`no bureau before: ${line}`);
    const [siteKey = '', name = '', reading = '', extra = '', from = '', closing = ''] = line.split('|');
    const [until = '', successor = ''] = closing.split('>');
    const suffix = Object.keys(FLOOR_BY_OFFICE).find((end) => name.endsWith(end));
    const floor = suffix ? (FLOOR_BY_OFFICE[suffix] ?? '1f') : (OFFICE_FLOORS[name.length % 4] ?? '1f');
    const reborn = from !== '' && from !== '-';
    const dates = { from: reborn ? from : '', until: until || null, successor: successor || null };
    const office = tree.add({
      name,
      reading,
      kind: 'office',
      parent: bureau,
      siteKey,
      floor,
      size: reborn ? 0 : 3,
      ...dates,
    });
    const rows = [...common, ...extra.split(',').filter((row) => row !== '' && row !== '-')];
    for (const row of rows) {
      const [section = '', size = '0', sectionReading = ''] = row.split(':');
      const successorPath = dates.successor ? `${dates.successor}/${section}` : null;
      const kind = kindOf(section, 1, '');
      const own = { name: section, reading: sectionReading, kind, parent: office, siteKey, floor };
      tree.add({
        ...own,
        size: reborn ? 0 : Number(size),
        from: dates.from,
        until: dates.until,
        successor: successorPath,
      });
    }
  }
}

function addStandaloneOffices(tree: Tree, offices: readonly StandaloneOffice[]): void {
  for (const office of offices) {
    const parent = tree.byPath.get(office.bureau) ?? null;
    tree.add({
      name: office.name,
      reading: office.reading,
      kind: 'office',
      parent,
      siteKey: office.siteKey,
      floor: '1f',
      size: office.size,
      until: office.until,
      successor: office.successor,
    });
  }
}

/** 建制順: each bureau, then its people's offices, depth first. */
function orderTree(drafts: readonly Draft[]): Draft[] {
  const children = new Map<string | null, Draft[]>();
  for (const draft of drafts) children.set(draft.parentKey, [...(children.get(draft.parentKey) ?? []), draft]);
  const ordered: Draft[] = [];
  const walk = (parentKey: string | null): void => {
    for (const draft of children.get(parentKey) ?? []) {
      draft.order = (ordered.push(draft) - 1) * 10 + 10;
      walk(draft.key);
    }
  };
  walk(null);
  return ordered;
}

function findDraft(drafts: readonly Draft[], path: string): Draft {
  const steps = path.split(/[/ ]/);
  const fits = (draft: Draft): boolean => {
    const own = draft.path.split('/');
    let at = own.length;
    for (let i = steps.length - 1; i >= 0; i--) {
      at = own.lastIndexOf(steps[i] ?? '', at - 1);
      if (at < 0 || (i === steps.length - 1 && at !== own.length - 1)) return false;
    }
    return true;
  };
  const named = drafts.filter((draft) => draft.name === path || draft.path === path);
  const all = named.length > 0 ? named : drafts.filter(fits);
  const found = all.find((draft) => draft.validTo === null) ?? all[0];
  if (!found) throw new RangeError(`no department ${path}`);
  return found;
}

function linkSuccessors(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.successorName) draft.successorKey = findDraft(drafts, draft.successorName).key;
  }
}

export function buildOrganisation(offices: readonly StandaloneOffice[]): Organisation {
  const tree = createTree();
  addHeadOffices(tree);
  addRegionalOffices(tree);
  addStandaloneOffices(tree, offices);
  const drafts = orderTree(tree.drafts);
  linkSuccessors(drafts);
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
  return {
    departments: drafts.map(
      ({ size: _size, successorName: _name, path: _path, roomKey: _room, ...department }) => department,
    ),
    sizes: drafts.map((draft) => draft.size),
    roomOf: new Map(drafts.map((draft) => [draft.key, draft.roomKey])),
    find: (path) => findDraft(drafts, path),
    labelOf: (key) => {
      const draft = byKey.get(key);
      if (!draft) throw new RangeError(`no department ${key}`);
      const parent = draft.parentKey ? byKey.get(draft.parentKey) : undefined;
      return parent && (parent.kind === 'office' || draft.kind === 'unit')
        ? `${parent.name} ${draft.name}`
        : draft.name;
    },
  };
}
