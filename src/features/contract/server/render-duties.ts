import { chapters } from '../contract/clauses.data.ts';
import { duties } from '../contract/duties.data.ts';
import { type Chapter, type Duty, type DutyClaim, featureTitles } from '../contract/duty.ts';
import {
  type ClauseCoverage,
  claimsByDuty,
  coverage,
  type DutyCounts,
  type DutyState,
  dutiesOfClause,
  dutyState,
  totalOf,
} from '../contract/duty-register.ts';

type ClaimsByDuty = ReadonlyMap<string, readonly DutyClaim[]>;

const stateWords: Readonly<Record<DutyState, string>> = { fulfilled: '履行', open: '未履行', scope: '前提' };

/** A pipe or a line break in a value would break the row; a backtick would break the code span. */
const cell = (text: string): string =>
  text
    .replaceAll('|', '\\|')
    .replaceAll('`', "'")
    .replace(/\s*\n\s*/g, ' ');

/** Several features may show one duty; their evidence stands in one cell, each once. */
const listed = (values: readonly string[]): string => {
  const given = new Set(values.map((value) => value.trim()).filter((value) => value !== ''));
  return given.size === 0 ? '—' : [...given].map((value) => `\`${cell(value)}\``).join('<br>');
};

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

const countCells = (counts: DutyCounts): number[] => [
  counts.fulfilled + counts.open,
  counts.fulfilled,
  counts.open,
  counts.scope,
];

function summary(entries: readonly ClauseCoverage[]): string[] {
  const lines = chapters.map((chapter) => {
    const own = entries.filter((entry) => entry.clause.chapter === chapter.id);
    return row([`${chapter.id} ${chapter.title}`, own.length, ...countCells(totalOf(own))]);
  });
  return [
    row(['章', '条項', '義務', '履行', '未履行', '前提']),
    row(['---', '---:', '---:', '---:', '---:', '---:']),
    ...lines,
    row(['計', entries.length, ...countCells(totalOf(entries))]),
  ];
}

function dutyRow(duty: Duty, claims: readonly DutyClaim[]): string {
  const evidence = listed(claims.map((claim) => claim.evidence));
  const tests = listed(claims.map((claim) => claim.test));
  const state = stateWords[dutyState(duty, claims)];
  return row([duty.id, cell(duty.duty), `${featureTitles[duty.owner]} \`${duty.owner}\``, evidence, tests, state]);
}

function chapterSection(chapter: Chapter, entries: readonly ClauseCoverage[], claimed: ClaimsByDuty): string[] {
  const own = entries.filter((entry) => entry.clause.chapter === chapter.id);
  const sections = own.flatMap(({ clause }) => {
    const rows = dutiesOfClause(clause.id).map((duty) => dutyRow(duty, claimed.get(duty.id) ?? []));
    const heading = ['', `### ${clause.id} ${clause.title}`, ''];
    if (rows.length === 0) return [...heading, '義務の定めはありません。'];
    const head = [row(['条項', '義務', '担当機能', '履行証跡', '試験', '状態']), row(Array(6).fill('---'))];
    return [...heading, ...head, ...rows];
  });
  return ['', `## ${chapter.id} ${chapter.title}`, ...sections];
}

/**
 * The text of docs/generated/duties.md: every row of the contract with who shows it, by which query and which test.
 * The same claims give the same text, whatever order the features come in.
 * @throws UnknownDutyError when a claim names a duty that is not in the contract
 */
export function renderDuties(claims: readonly DutyClaim[]): string {
  const inOrder = [...claims].sort((a, b) => compare(a.feature, b.feature) || compare(a.evidence, b.evidence));
  const claimed = claimsByDuty(inOrder);
  const entries = coverage(inOrder);
  const total = totalOf(entries);
  const lines = [
    '<!-- `npm run generate` が作成します。手で直さないでください。 -->',
    '# 仕様書の義務と履行の状況',
    '',
    `全${duties.length}項目のうち、義務は${total.fulfilled + total.open}項目、前提は${total.scope}項目です。` +
      `義務のうち${total.fulfilled}項目に履行証跡と試験があり、${total.open}項目は未履行です。`,
    '',
    ...summary(entries),
    ...chapters.flatMap((chapter) => chapterSection(chapter, entries, claimed)),
  ];
  return `${lines.join('\n')}\n`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
