import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { lettersIn } from './woff2-letters.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = join(root, 'node_modules/@fontsource');
const made = join(root, '.cache/typeface');

/** Letters of at least so many files of words are drawn on nearly every page; the others come in the subsets by frequency. */
const leastFiles = 2;

/**
 * The numbered subsets are ordered by how often their letters are written: the last ones hold what names and sentences share.
 * Before the known ones, they hold what is hardly written.
 */
const [usualSubsets, knownSubsets] = [24, 60];

/** A page wants one letter of a file: of known letters a small one, of rare ones one that says its range in few words. */
const [knownLetters, rareLetters] = [25, 120];

/** Few letters stand in bold on one page: a first file with the most shared, and small ones for the others. */
const boldFirst = 200;

/** Where what a user sees is written. */
const holdsWords = /(messages|words|process|kind)\.tsx?$|\.data\.ts$/;

/** Some letters of a face, the file they come in, and the names by which a desk may have them itself. */
interface Part {
  readonly letters: readonly number[];
  readonly file: string;
  readonly local: readonly string[];
}

/**
 * The sheets of the typeface as this product sends them: a first file of usual letters for each weight and small ones for the
 * others, all without hints, the first one said last, so its letters come from it. A desk that has the typeface takes its own:
 * it ships with Windows 10 and later. Nothing is preloaded: such a desk would fetch it in vain.
 */
export function interfaceTypeface(): Plugin {
  return {
    name: 'interface-typeface',
    enforce: 'pre',
    transform: {
      filter: { id: /@fontsource[\\/](biz-udpgothic[\\/]|[\w-]+[\\/]latin-)[47]00\.css$/ },
      handler: async (code, id) => {
        const [, name = '', weight = ''] = /@fontsource[\\/]([\w-]+)[\\/](?:latin-)?([47]00)\.css$/.exec(id) ?? [];
        const family = /font-family: '([^']+)'/.exec(code)?.[1] ?? '';
        const face = { name, family, weight: weight === '700' ? 700 : 400 } as const;
        const parts = name === 'biz-udpgothic' ? await textParts(face, code) : await figureParts(face);
        return parts.map((part) => ruleOf(face, part)).join('\n');
      },
    },
  };
}

interface Face {
  readonly name: string;
  readonly family: string;
  readonly weight: 400 | 700;
}

function ruleOf({ family, weight }: Face, { file, letters, local }: Part): string {
  const own = local.map((name) => `local('${name}'), `).join('');
  return `@font-face { font-family: '${family}'; font-style: normal; font-display: swap; font-weight: ${weight}; src: ${own}url(${file}) format('woff2'); unicode-range: ${unicodeRange(letters)}; }`;
}

/** As systems name the face. */
function localNames({ family, weight }: Face): string[] {
  const compact = family.replaceAll(' ', '');
  return weight === 700 ? [`${family} Bold`, `${compact}-Bold`] : [family, `${compact}-Regular`];
}

const sourceOf = ({ name, weight }: Face, subset: string) =>
  join(packages, name, `files/${name}-${subset}-${weight}-normal.woff2`);

/** Beside ASCII: signs of figures that stand in tables. */
const figureSigns = [0xb1, 0xb7, 0xd7, 0x2013, 0x2014, 0x2026, 0x2212];

/** Figures and codes are ASCII nearly always. */
async function figureParts(face: Face): Promise<Part[]> {
  const source = sourceOf(face, 'latin');
  const usual = [...ascii, ...figureSigns];
  const others = lettersIn(source).filter((letter) => letter > 0x7e && !usual.includes(letter));
  return [await partOf(face, source, others), await partOf(face, source, usual)];
}

/**
 * The text face. What a rule says later wins, so a rare part may name all from its first to its last letter: the rules after
 * it take out what they have. Letters beyond the basic plane always come from here: a desk's older copy may lack them.
 */
async function textParts(face: Face, sheet: string): Promise<Part[]> {
  const whole = sourceOf(face, 'japanese');
  const inWhole = new Set(lettersIn(whole));
  const subsets = subsetsOf(sheet);
  const held = (letters: readonly number[]) => [...new Set(letters)].filter((letter) => inWhole.has(letter));
  const first = firstLetters(face, subsets).map(held);
  const known = held(subsets.slice(-knownSubsets).toReversed().flat()).filter(
    (letter) => !first.flat().includes(letter),
  );
  const usual = new Set([...first.flat(), ...known]);
  const rare = [...inWhole].filter((letter) => !usual.has(letter)).sort((a, b) => a - b);
  const parts: Part[] = [];
  for (const letters of inParts(rare, rareLetters))
    parts.push({ ...(await partOf(face, whole, letters)), letters: span(letters[0] ?? 0, letters.at(-1) ?? 0) });
  for (const { source, only } of besides(face, sheet, inWhole))
    parts.push({ ...(await partOf(face, source, only)), local: only.some(isBeyondPlane) ? [] : localNames(face) });
  for (const letters of [...inParts(known, knownLetters), ...first.toReversed()])
    parts.push(await partOf(face, whole, letters));
  return parts;
}

const isBeyondPlane = (letter: number): boolean => letter > 0xffff;

/** The letters of a sheet that the whole face lacks, with the subset they stand in. */
function besides(face: Face, sheet: string, inWhole: ReadonlySet<number>) {
  const names = sheet.matchAll(/files\/[\w-]+?gothic-([\w-]+)-[47]00-normal\.woff2/g);
  return [...new Set([...names].map(([, name = '']) => name))].flatMap((name) => {
    const source = sourceOf(face, name);
    const only = lettersIn(source).filter((letter) => !inWhole.has(letter));
    return only.length > 0 ? [{ source, only }] : [];
  });
}

const partOf = async (face: Face, source: string, letters: readonly number[]): Promise<Part> => ({
  letters,
  file: await subsetFile(face, source, letters),
  local: localNames(face),
});

function inParts(letters: readonly number[], size: number): (readonly number[])[] {
  return Array.from({ length: Math.ceil(letters.length / size) }, (_, nth) =>
    letters.slice(nth * size, (nth + 1) * size),
  );
}

/** The letters of most pages, the most shared first: in light one file, in bold some, so that both weights cut the others alike. */
function firstLetters({ weight }: Face, subsets: readonly (readonly number[])[]): (readonly number[])[] {
  const always = [...ascii, ...span(0x3041, 0x3096), ...span(0x30a1, 0x30fc)];
  const letters = [...new Set([...always, ...sharedLetters(), ...subsets.slice(-usualSubsets).toReversed().flat()])];
  if (weight === 400) return [letters];
  const first = always.length + boldFirst;
  return [letters.slice(0, first), ...inParts(letters.slice(first), knownLetters)];
}

/** What the files of words share, the most shared first. */
function sharedLetters(): number[] {
  const files = new Map<string, number>();
  for (const text of wordFiles())
    for (const letter of new Set(text.match(/[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/g)))
      files.set(letter, (files.get(letter) ?? 0) + 1);
  return [...files]
    .filter(([, count]) => count >= leastFiles)
    .sort(([a, more], [b, fewer]) => fewer - more || codeOf(a) - codeOf(b))
    .map(([letter]) => codeOf(letter));
}

const codeOf = (letter: string): number => letter.codePointAt(0) ?? 0;

/** What the numbered subsets of a style sheet promise to hold, in their order. */
const subsetsOf = (sheet: string): number[][] =>
  [...sheet.matchAll(/-\d+-[47]00-normal\.woff2[^}]*?unicode-range: ([^;]+);/g)].map(([, range = '']) =>
    lettersOf(range),
  );

/** The reverse of `unicodeRange`. */
const lettersOf = (range: string): number[] =>
  range.split(',').flatMap((run) => {
    const [from = '', to = from] = run.trim().slice(2).split('-');
    return span(Number.parseInt(from, 16), Number.parseInt(to, 16));
  });

const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, nth) => from + nth);

const ascii = span(0x20, 0x7e);

function wordFiles(): string[] {
  const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && holdsWords.test(entry.name) && !/[\\/]demo([\\/]|$)/.test(entry.parentPath))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').replace(/^\s*(\/\/|\/?\*).*$/gm, ''));
}

/** Runs of neighbours, as CSS writes them. */
function unicodeRange(letters: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const code of letters.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16);
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
}

/** Written horizontally on screens: no vertical metrics and forms. Without hints, which only small sizes on old screens read. */
const subset = {
  targetFormat: 'woff2',
  noHinting: true,
  noLayoutClosure: true,
  dropTables: ['GSUB', 'vhea', 'vmtx', 'gasp'],
} as const;

/** The path of the file, made once for the same letters of the same face, in a folder of its making. */
async function subsetFile({ name, weight }: Face, source: string, letters: readonly number[]): Promise<string> {
  const how = `${source.slice(packages.length)} ${readVersion(name)} ${JSON.stringify(subset)} ${letters}`;
  const folder = join(made, createHash('sha256').update(how).digest('hex').slice(0, 16));
  const file = join(folder, `${name}-${weight}.woff2`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, await subsetFont(await unpacked(source), textOf(letters), subset));
  return file;
}

const textOf = (letters: readonly number[]): string => letters.map((letter) => String.fromCodePoint(letter)).join('');

const readVersion = (name: string): string =>
  JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8')).version;

const open = new Map<string, Promise<Uint8Array>>();

/** The font as it is before it is packed, unpacked once. */
function unpacked(source: string): Promise<Uint8Array> {
  const known = open.get(source);
  if (known) return known;
  const font = subsetFont(readFileSync(source), textOf(lettersIn(source)), { ...subset, targetFormat: 'sfnt' });
  open.set(source, font);
  return font;
}
