import { chapters } from '../contract/clauses.data.ts';
import { duties } from '../contract/duties.data.ts';
import { dutiesPageWords as words } from '../contract/duties-page.messages.ts';
import type { Chapter, Duty, DutyClaim } from '../contract/duty.ts';
import {
  type ClauseCoverage,
  claimsByDuty,
  coverage,
  type DutyCounts,
  dutiesOfClause,
  dutyState,
  totalOf,
} from '../contract/duty-register.ts';
import { featureTitles } from '../contract/feature-titles.data.ts';

type ClaimsByDuty = ReadonlyMap<string, readonly DutyClaim[]>;

/** A pipe or a line break in a value would break the row; a backtick would break the code span. */
const cell = (text: string): string => {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .join(' ')
    .replaceAll('|', '\\|')
    .replaceAll('`', "'");
};

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
    row(words.summaryHead),
    row(['---', '---:', '---:', '---:', '---:', '---:']),
    ...lines,
    row([words.total, entries.length, ...countCells(totalOf(entries))]),
  ];
}

function dutyRow(duty: Duty, claims: readonly DutyClaim[]): string {
  const evidence = listed(claims.map((claim) => claim.evidence));
  const tests = listed(claims.map((claim) => claim.test));
  const state = words.states[dutyState(duty, claims)];
  return row([duty.id, cell(duty.duty), `${featureTitles[duty.owner]} \`${duty.owner}\``, evidence, tests, state]);
}

function chapterSection(chapter: Chapter, entries: readonly ClauseCoverage[], claimed: ClaimsByDuty): string[] {
  const own = entries.filter((entry) => entry.clause.chapter === chapter.id);
  const sections = own.flatMap(({ clause }) => {
    const rows = dutiesOfClause(clause.id).map((duty) => dutyRow(duty, claimed.get(duty.id) ?? []));
    const heading = ['', `### ${clause.id} ${clause.title}`, ''];
    if (rows.length === 0) return [...heading, words.none];
    const head = [row(words.tableHead), row(Array(6).fill('---'))];
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
    words.generated,
    words.title,
    '',
    words.count(duties.length, total.fulfilled + total.open, total.scope) + words.kept(total.fulfilled, total.open),
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
