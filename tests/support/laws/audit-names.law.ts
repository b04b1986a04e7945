import { auditNamer } from '#features/accounts/server/audit-names.ts';
import type { Source, Violation } from './source.ts';

// 監査の記録 is read by people who know no code: every act and every thing has its words there.

const action = /\baction: (?:[^\n?]+\? )?'([a-z]+\.[a-zA-Z]+)'(?: : '([a-z]+\.[a-zA-Z]+)')?/g;
const written = /\bwriteIn\(\w+, '([a-z]+\.[a-zA-Z]+)'/g;
const entity = /\bentity: '([a-zA-Z]+)'/g;
const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].flatMap(([, ...groups]) => groups.filter((name) => name !== undefined));

const isAudited = ({ path, text }: Source) =>
  /^src\/(features\/.+\/server|platform|app\/(cli|server))\//.test(path) &&
  !path.endsWith('.test.ts') &&
  text.includes('audit');

/** What a source writes into the audit (`action: 'places.create'`, `entity: 'site'`) and nobody named. The product is composed. */
export function auditNameViolations(sources: readonly Source[]): Violation[] {
  const { what, thing } = auditNamer();
  return sources.filter(isAudited).flatMap(({ path, text }) => {
    const acts = [...found(text, action), ...found(text, written)].filter((name) => what(name) === name);
    const things = found(text, entity).filter((name) => thing(name) === name);
    return [...acts, ...things].map((name) => ({
      law: 'the audit speaks in words',
      path,
      what: `${name} has no words in accounts/contract/audit-names.messages.ts`,
    }));
  });
}

/** Acts that the door notes by itself: what takes something out and says nothing of it. Of these and of every feature as a thing. */
export function unnamedAtTheDoor(modules: readonly { readonly name: string; readonly contract: object }[]): string[] {
  const { what, thing } = auditNamer();
  return modules.flatMap(({ name: feature, contract }) => [
    ...(thing(feature) === feature ? [feature] : []),
    ...Object.entries(contract).flatMap(([name, procedure]) => {
      const { permission, takesOut } = procedure['~orpc'].meta;
      const path = `${permission?.name.split('.')[0]}.${name}`;
      return takesOut && what(path) === path ? [path] : [];
    }),
  ]);
}
