import type { Source, Violation } from './source.ts';

/** What a feature may hold without its tests. It is lowered with what leaves it, and never raised without a reason beside it. */
export const sizes: Readonly<Record<string, { readonly lines: number; readonly files?: number }>> = {
  // Three of them keep the views of the desk from those who borrow.
  loans: { lines: 1500, files: 25 },
  // What does not start any more is initialised (§5-12), and a duty asks for it.
  repairs: { lines: 2655, files: 34 },
  // 配付先の指定 (§4-10) with its page and its duty are 330; the rooms of 配付 and 回収 with their seven duties 190.
  // With the door by which another process orders a collection.
  deliveries: { lines: 2600, files: 36 },
  // A refusal for each step that could be skipped and twenty-eight duties are 440 of them.
  // What waits for 県 says who brought it there, since when, and what to look at.
  // Custody by readings, a picture of each drive, and the ledger of validated methods are 1,040.
  disposals: { lines: 3350, files: 46 },
  recalls: { lines: 1341, files: 26 },
  // An item with its movements, a process of two kinds, counts, parts out of devices and into them: four pages, thirteen acts, seven duties.
  stock: { lines: 3740, files: 46 },
  // A press on many that goes on without its process, and the answers of 県 on its own page, are 450 of them.
  // A clause may give a target a day of its own (§10-4).
  tickets: { lines: 10_600 },
  intake: { lines: 2700 },
  // Its scope says what people call an item.
  knowledge: { lines: 2791 },
  // Lines of processes and deadlines stand in the order they are told in, not in that of their keys.
  reports: { lines: 3115 },
};

const code = /^src\/features\/(\w+)\/(?:(?!\.test\.tsx?$).)+\.tsx?$/;

const linesOf = ({ text }: Source) => text.split('\n').length - 1;

/** A process stays as small as the kit lets it be: what it would repeat goes to the kit instead. */
export const sizeViolations = (sources: readonly Source[], most = sizes): Violation[] =>
  Object.entries(most).flatMap(([feature, { lines, files = Number.POSITIVE_INFINITY }]) => {
    const own = sources.filter(({ path }) => code.exec(path)?.[1] === feature);
    const held = own.reduce((sum, one) => sum + linesOf(one), 0);
    const path = `src/features/${feature}`;
    const law = 'a feature stays small';
    return [
      ...(held > lines ? [{ law, path, what: `holds ${held} lines, ${lines} at most` }] : []),
      ...(own.length > files ? [{ law, path, what: `holds ${own.length} files, ${files} at most` }] : []),
    ];
  });
