/** Vendors, software, business systems, categories, known errors, articles and answer templates as objects. */

import { type Day, dayOf, isoDate, mondayOf, monthDayText, openDayOnOrAfter } from './demo-calendar.ts';
import type { Organisation } from './organisation.ts';
import type { Rng } from './prng.ts';
import { CATEGORY_TEXT, SOFTWARE_TEXT, SYSTEM_TEXT, VENDOR_TEXT } from './tables/equipment.ts';
import { ANSWER_TEMPLATE_TEXT, ARTICLE_TEXT, KNOWN_ERROR_TEXT } from './tables/knowledge.ts';
import type { DemoVendor } from './world-devices.ts';
import type {
  DemoAnswerTemplate,
  DemoArticle,
  DemoBusinessSystem,
  DemoCategory,
  DemoKnownError,
  DemoSoftware,
} from './world-knowledge.ts';

const rowsOf = (table: string): string[] => table.trim().split('\n');

/** `a／b` → `1. a` and `2. b` on their own lines. */
function numbered(steps: string): string {
  return steps
    .split('／')
    .map((step, i) => `${i + 1}. ${step}`)
    .join('\n');
}

export function buildVendors(): DemoVendor[] {
  return rowsOf(VENDOR_TEXT).map((line) => {
    const [key = '', name = '', reading = '', kind = '', contactName = '', phone = '', mail = '', note = ''] =
      line.split('|');
    return { key, name, reading, kind: kind as DemoVendor['kind'], contactName, phone, mail, note };
  });
}

export function buildSoftware(): DemoSoftware[] {
  return rowsOf(SOFTWARE_TEXT).map((line) => {
    const [key = '', name = '', maker = '', version = '', supportEndsOn = '', channel = '', note = ''] =
      line.split('|');
    return { key, name, maker, version, supportEndsOn: supportEndsOn || null, channel, note };
  });
}

/** §3-3: contact routes are checked in turn, the oldest a little over half a year ago. */
export function buildBusinessSystems(organisation: Organisation, lastDay: Day, rng: Rng): DemoBusinessSystem[] {
  return rowsOf(SYSTEM_TEXT).map((line) => {
    const [
      key = '',
      name = '',
      reading = '',
      owner = '',
      contactName = '',
      contactPhone = '',
      contactMail = '',
      hours = '',
      dx = '',
      description = '',
    ] = line.split('|');
    return {
      key,
      name,
      reading,
      description,
      ownerDepartmentKey: organisation.find(owner).key,
      contactName,
      contactPhone,
      contactMail,
      hours,
      verifiedOn: isoDate(openDayOnOrAfter(lastDay - rng.int(10, 200))),
      dxPlatform: dx === 'dx',
    };
  });
}

export function buildCategories(): DemoCategory[] {
  let parentKey: string | null = null;
  return CATEGORY_TEXT.trim()
    .split('\n')
    .map((line, index) => {
      const [key = '', name = '', clause = null] = line.trim().split('|');
      const isChild = line.startsWith(' ');
      if (!isChild) parentKey = key;
      return { key, parentKey: isChild ? parentKey : null, name, clause, order: (index + 1) * 10 };
    });
}

/** The two known errors that spread since last week, dated from the demo's today. */
export type Outbreak = {
  /** Wednesday of last week: the distribution of the month's update. */
  updateDay: Day;
  lastMonday: Day;
  wirelessKnown: Day;
  wirelessRevised: Day;
  recoveryKnown: Day;
};

export function outbreakOf(lastDay: Day): Outbreak {
  const lastMonday = mondayOf(lastDay) - 7;
  return {
    lastMonday,
    updateDay: lastMonday + 2,
    wirelessKnown: lastMonday - 18,
    wirelessRevised: lastMonday - 4,
    recoveryKnown: lastMonday + 4,
  };
}

const WIRELESS = 37;
const RECOVERY = 42;
const AFTER_UPDATE = 56;

/** Numbers 43 and up, except the update's own, came over with the previous contractor's list. */
function firstKnown(number: number, outbreak: Outbreak): Day {
  if (number === WIRELESS) return outbreak.wirelessKnown;
  if (number === RECOVERY || number === AFTER_UPDATE) return outbreak.recoveryKnown;
  return openDayOnOrAfter(dayOf('2023-05-08') + ((number * 17) % 60) * 17);
}

function versionsOf(number: number, outbreak: Outbreak): DemoKnownError['versions'] {
  const first = firstKnown(number, outbreak);
  const versions = [{ version: 1, date: isoDate(first), change: '登録' }];
  if (number === WIRELESS) {
    versions.push({ version: 2, date: isoDate(openDayOnOrAfter(first + 6)), change: '対象の型式を追記' });
    versions.push({
      version: 3,
      date: isoDate(outbreak.wirelessRevised),
      change: '無線ドライバ 23.60 の手順に差し替え',
    });
  } else if (number % 3 === 0 && number !== RECOVERY) {
    versions.push({ version: 2, date: isoDate(openDayOnOrAfter(first + 40)), change: '手順を見直し' });
  }
  return versions;
}

const STATE: Readonly<Record<string, DemoKnownError['state']>> = { w: 'workaround', f: 'fixed', i: 'investigating' };
const listOf = (text: string): string[] => text.split(',').filter(Boolean);

export function buildKnownErrors(outbreak: Outbreak): DemoKnownError[] {
  const update = monthDayText(outbreak.updateDay);
  return rowsOf(KNOWN_ERROR_TEXT).map((line, index) => {
    const cells = line.replaceAll('{update}', update).split('|');
    const [
      categoryKey = '',
      models = '',
      software = '',
      system = '',
      state = '',
      title = '',
      symptom = '',
      cause = '',
      steps = '',
    ] = cells;
    const number = `KE-${String(index + 1).padStart(4, '0')}`;
    return {
      key: number,
      number,
      title,
      symptom,
      cause,
      answer: numbered(steps),
      categoryKey,
      modelKeys: listOf(models),
      softwareKeys: listOf(software),
      systemKey: system || null,
      state: STATE[state.trim()] ?? 'workaround',
      versions: versionsOf(index + 1, outbreak),
    };
  });
}

export function buildArticles(lastDay: Day, authors: readonly string[], rng: Rng): DemoArticle[] {
  return rowsOf(ARTICLE_TEXT).map((line, index) => {
    const [kind = '', categoryKey = '', audience = '', version = '1', pages = '1', title = '', steps = ''] =
      line.split('|');
    const published = openDayOnOrAfter(lastDay - rng.int(5, 400));
    const key = `A-${String(index + 1).padStart(4, '0')}`;
    return {
      key,
      kind: kind === 'm' ? 'manual' : 'faq',
      title,
      categoryKey,
      body: `## 手順\n${numbered(steps)}\n\n## うまくいかないとき\n画面に出た文言と時刻を控えて、ヘルプデスク（内線 3-9999）に連絡してください。`,
      audience: audience === 'a' ? 'agent' : 'staff',
      version: Number(version),
      pages: Number(pages),
      publishedOn: isoDate(Math.min(published, lastDay)),
      reviewOn: isoDate(published + 365),
      authorKey: rng.pick(authors),
    };
  });
}

export function buildAnswerTemplates(): DemoAnswerTemplate[] {
  return rowsOf(ANSWER_TEMPLATE_TEXT).map((line, index) => {
    const [categoryKey = '', name = '', body = ''] = line.split('|');
    return {
      key: `t${String(index + 1).padStart(2, '0')}`,
      name,
      categoryKey: categoryKey || null,
      body: body.replaceAll('／', '\n'),
    };
  });
}
