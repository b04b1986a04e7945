import type { Source, Violation } from './source.ts';

const tests = /\.test\.tsx?$/;
const contracts = /^src\/features\/(\w+)\/contract\/\w+\.contract\.ts$/;
const webs = /^src\/(?:features\/\w+|app)\/web\/.*\.tsx?$/;

/** Writes after which what is seen says it already, each with what that is. */
export const seen: Readonly<Record<string, string>> = {
  'accounts.setPreferences': 'the look of the screen',
  'accounts.setListPreferences': 'the columns and the height of the rows',
  'accounts.seeChanges': 'the notice goes',
  'accounts.create': 'the first password, shown once',
  'accounts.createToken': 'the token, shown once',
  'accounts.enrolSecondFactor': 'the picture to scan; its panel says the end',
  'accounts.confirmSecondFactor': 'its panel says the end',
  'accounts.changePassword': 'said by whoever asked: the panel, the first sign-in',
  'imports.upload': 'the page of the run',
  'imports.check': 'the page of the run',
  'imports.chooseSheet': 'the page of the run',
  'imports.apply': 'the page of the run; its result says the end',
  'imports.undo': 'the page of the run; its result says the end',
  'imports.discard': 'the list of runs',
  'knowledge.promoteAnswer': 'said by the ticket that asked for it',
  'records.addEntry': 'the new line of 経過',
  'records.attach': 'the new line of 経過',
  'records.seeMentions': 'reading is no press',
  'reports.draft': 'the report that opens',
  'tickets.addEntry': 'the new line of 経過',
  'tickets.attach': 'the new line of 経過',
  'tickets.readMentions': 'reading is no press',
};

/** The procedures that write, as a screen names them: `tickets.take`. */
export function writesOf(sources: readonly Source[]): Set<string> {
  return new Set(
    sources.flatMap(({ path, code }) => {
      const feature = contracts.exec(path)?.[1];
      if (!feature) return [];
      return [...code.matchAll(/^ {2,4}(\w+): writes\(/gm)].map((match) => `${feature}.${match[1]}`);
    }),
  );
}

/** The ways of the kit: a sentence of its own, a dialog that is given one, or the page of a new record, which takes it. */
const says = /\b(?:toast|act|press|takeAction|mass)\(|\b(?:act|said|done)=\{|\bsaid=|\bnewRecordPage\(/;

/** Every action has its sentence: whoever presses is told what happened. */
export function unsaidViolations(sources: readonly Source[]): Violation[] {
  const writes = writesOf(sources);
  return sources
    .filter(({ path }) => webs.test(path) && !tests.test(path))
    .flatMap(({ path, code }) =>
      [...(says.test(code) ? '' : code).matchAll(/\b(\w+)\.(?:call|query)\.(\w+)/g)]
        .map(([, feature, name]) => `${feature}.${name}`)
        .filter((call) => writes.has(call) && !(call in seen))
        .map((call) => ({
          law: 'every action has its sentence',
          path,
          what: `${call} is pressed and nothing is said`,
        })),
    );
}

/** 保存しました。 and its like: what was done, and not to what. */
const bare = /(['"`])([^'"`をがにはもで、。$]{1,12}ました。)\1/g;

/** The sentence after a press names what it was done to. */
export function bareViolations(sources: readonly Source[]): Violation[] {
  return sources
    .filter(({ path }) => /\.messages\.ts$|^src\/ui\/words\.ts$/.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(bare)].map((match) => ({
        law: 'a sentence names its thing',
        path,
        what: `${match[2]} does not say what`,
      })),
    );
}

const boxes = /<(?:textarea|input)\b.*?\/>/gs;
/** Not typed into, or gone with the press: what is ticked, chosen, scanned or secret. */
const untold = /\btype=(?:"(?:checkbox|radio|hidden|file)"|\{)|\bid="counter-scan"/;

/** What is typed into a box of a feature's own is told of as in the fields of the kit. */
export function untoldViolations(sources: readonly Source[]): Violation[] {
  return sources
    .filter(({ path, text }) => webs.test(path) && !tests.test(path) && !/<CharacterNotes\b/.test(text))
    .flatMap(({ path, text }) =>
      (text.match(boxes) ?? [])
        .filter((box) => !untold.test(box))
        .map(() => ({
          law: 'characters that are not what they seem are told',
          path,
          what: 'a box of its own says nothing of 外字 and unseen characters: use a field of the kit, or CharacterNotes',
        })),
    );
}
