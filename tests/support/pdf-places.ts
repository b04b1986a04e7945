import { bytesOf, objectsOf } from './pdf-text.ts';

type Matrix = readonly [number, number, number, number, number, number];
type Objects = ReturnType<typeof objectsOf>;
type Widths = (code: number) => number;

const identity: Matrix = [1, 0, 0, 1, 0, 0];
/** First the one, then the other. */
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];

/**
 * Runs of letters that begin or end beyond the edge of their page, as `page, from x, to x, y`; rounded to points. For PDFs
 * of ours, as `readPdf`.
 */
export function lettersOutside(bytes: Uint8Array): { readonly runs: number; readonly outside: readonly string[] } {
  const objects = objectsOf(Buffer.from(bytes));
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\s/.test(head));
  const outside: string[] = [];
  let runs = 0;
  for (const [index, { head }] of pages.entries()) {
    const [width, height] = numbersOf(/\/MediaBox \[0 0 ([^\]]+)\]/.exec(head)?.[1] ?? '');
    const content = objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.stream ?? '';
    for (const { from, to } of runsIn(content, fontsOf(head, objects))) {
      runs += 1;
      const isIn = [from, to].every(([x, y]) => x >= 0 && y >= 0 && x <= (width ?? 0) && y <= (height ?? 0));
      if (!isIn) outside.push(`page ${index + 1}: ${[...from, ...to].map(Math.round).join(' ')}`);
    }
  }
  return { runs, outside };
}

const numbersOf = (text: string) => text.trim().split(/\s+/).map(Number);

function fontsOf(page: string, objects: Objects): ReadonlyMap<string, Widths> {
  const names = /\/Font <<([^>]*)>>/.exec(page)?.[1] ?? '';
  return new Map(
    [...names.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', no = '']) => {
      const kept = /\/DescendantFonts \[(\d+) 0 R\]/.exec(objects.get(no)?.head ?? '')?.[1] ?? '';
      return [name, widthsOf(objects.get(kept)?.head ?? '')];
    }),
  );
}

/** `/W` holds `first [w w …]` and `first last w`. */
function widthsOf(font: string): Widths {
  const usual = Number(/\/DW (\d+)/.exec(font)?.[1] ?? 1000);
  const text = /\/W \[((?:[^[\]]|\[[^\]]*\])*)\]/.exec(font)?.[1] ?? '';
  const known = new Map<number, number>();
  for (const [, first = '', list, last = '', width = ''] of text.matchAll(
    /([\d.]+)\s+(?:\[([^\]]*)\]|([\d.]+)\s+([\d.]+))/g,
  )) {
    if (list === undefined)
      for (let code = Number(first); code <= Number(last); code += 1) known.set(code, Number(width));
    else for (const [at, one] of numbersOf(list).entries()) known.set(Number(first) + at, one);
  }
  return (code) => known.get(code) ?? usual;
}

type Point = readonly [x: number, y: number];

function* runsIn(content: string, fonts: ReadonlyMap<string, Widths>): Generator<{ from: Point; to: Point }> {
  let now = identity;
  const kept: Matrix[] = [];
  for (const [, state, moved, run] of content.matchAll(
    /(?:^|\n)(?:([qQ])(?=\n)|([-\d. ]+) cm(?=\n)|BT\n([\s\S]*?)\nET(?=\n))/g,
  )) {
    if (state === 'q') kept.push(now);
    else if (state === 'Q') now = kept.pop() ?? identity;
    else if (moved !== undefined) now = times(numbersOf(moved) as unknown as Matrix, now);
    else if (run !== undefined) yield endsOf(run, now, fonts);
  }
}

function endsOf(shown: string, now: Matrix, fonts: ReadonlyMap<string, Widths>): { from: Point; to: Point } {
  // What a reader is told instead of the letters is not drawn.
  const run = shown.replaceAll(/\/ActualText <[0-9A-F]+>/g, '');
  const [, font = '', size = ''] = /\/(\w+) ([\d.]+) Tf/.exec(run) ?? [];
  const set = numbersOf(/([-\d. ]+) Tm/.exec(run)?.[1] ?? '1 0 0 1 0 0') as unknown as Matrix;
  const place = times(set, now);
  let along = 0;
  for (const [, text, hex, gap] of run.matchAll(/\(((?:\\[\s\S]|[^\\)])*)\)|<([0-9A-F]+)>|(-?[\d.]+)(?=[ (<\]])/g)) {
    if (gap !== undefined) {
      // Between the strings of one TJ only: what stands elsewhere is an operand of another operator.
      if (/\[[^\]]*$/.test(run.slice(0, run.indexOf(gap)))) along -= Number(gap);
      continue;
    }
    const codes = hex === undefined ? bytesOf(text ?? '') : Buffer.from(hex, 'hex');
    for (let at = 0; at + 1 < codes.length; at += 2) along += fonts.get(font)?.(codes.readUInt16BE(at)) ?? 0;
  }
  const [x, y] = [(along * Number(size)) / 1000, 0];
  return {
    from: [place[4], place[5]],
    to: [x * place[0] + y * place[2] + place[4], x * place[1] + y * place[3] + place[5]],
  };
}
