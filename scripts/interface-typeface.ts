import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const fonts = join(root, 'node_modules/@fontsource/biz-udpgothic');

/** Letters of at least so many files of words are drawn on nearly every page; the others come in the subsets by frequency. */
const leastFiles = 2;

/** The numbered subsets are ordered by how often their letters are written: the last ones hold what names and sentences share. */
const usualSubsets = 30;

/** Where what a user sees is written. */
const holdsWords = /(messages|words|process|kind)\.tsx?$|\.data\.ts$/;

/**
 * One file of the text face for each weight, with the letters of the interface, and in the light weight those of usual names and
 * sentences: a page asked for some forty of the hundred and twenty subsets the face comes in. It stands last, so its letters
 * come from it; rare ones still come from the others. It isn't preloaded: a desk whose system has the typeface would fetch it
 * in vain.
 */
export function interfaceTypeface(): Plugin {
  return {
    name: 'interface-typeface',
    enforce: 'pre',
    transform: {
      filter: { id: /@fontsource[\\/]biz-udpgothic[\\/][47]00\.css$/ },
      handler: async (code, id) => {
        const isBold = id.endsWith('700.css');
        const letters = new Set([...interfaceLetters(), ...(isBold ? [] : usualLetters(code))]);
        return `${code}\n${await faceOf(isBold ? 700 : 400, [...letters].sort())}`;
      },
    },
  };
}

async function faceOf(weight: 400 | 700, letters: readonly string[]): Promise<string> {
  const src = `url(${await subsetFile(weight, letters)}) format('woff2')`;
  const range = unicodeRange(letters);
  return `@font-face { font-family: 'BIZ UDPGothic'; font-style: normal; font-display: swap; font-weight: ${weight}; src: ${src}; unicode-range: ${range}; }`;
}

/** ASCII, kana, and what the files of words share. */
function interfaceLetters(): string[] {
  const files = new Map<string, number>();
  for (const text of wordFiles())
    for (const letter of new Set(text.match(/[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/g)))
      files.set(letter, (files.get(letter) ?? 0) + 1);
  const shared = [...files].filter(([, count]) => count >= leastFiles).map(([letter]) => letter);
  return [...span(0x20, 0x7e), ...span(0x3041, 0x3096), ...span(0x30a1, 0x30fc), ...shared];
}

/** What the last numbered subsets of a style sheet hold. */
function usualLetters(css: string): string[] {
  const ranges = [...css.matchAll(/-\d+-[47]00-normal\.woff2[^}]*?unicode-range: ([^;]+);/g)].map(
    ([, range = '']) => range,
  );
  return ranges.slice(-usualSubsets).flatMap(lettersOf);
}

/** The reverse of `unicodeRange`. */
const lettersOf = (range: string): string[] =>
  range.split(',').flatMap((run) => {
    const [from = '', to = from] = run.trim().slice(2).split('-');
    return span(Number.parseInt(from, 16), Number.parseInt(to, 16));
  });

const span = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, nth) => String.fromCodePoint(from + nth));

function wordFiles(): string[] {
  const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && holdsWords.test(entry.name) && !/[\\/]demo([\\/]|$)/.test(entry.parentPath))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').replace(/^\s*(\/\/|\/?\*).*$/gm, ''));
}

/** Runs of neighbours, as CSS writes them. */
function unicodeRange(letters: readonly string[]): string {
  const runs: [number, number][] = [];
  for (const code of letters.map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b)) {
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

/** The path of the file, made once for the same letters of the same face. */
async function subsetFile(weight: number, letters: readonly string[]): Promise<string> {
  const whole = readFileSync(join(fonts, `files/biz-udpgothic-japanese-${weight}-normal.woff2`));
  const print = createHash('sha256')
    .update(whole)
    .update(letters.join(''))
    .update(JSON.stringify(subset))
    .digest('hex')
    .slice(0, 12);
  const folder = join(root, '.cache/typeface');
  const file = join(folder, `interface-${weight}-${print}.woff2`);
  if (existsSync(file)) return file;
  const made = await subsetFont(whole, letters.join(''), subset);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, made);
  return file;
}
