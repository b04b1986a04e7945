import type { Part } from './parts.ts';

/** A statement to the database inside a function, and all of the function that it is made of or that comes before it by its keys. */
export interface Unit {
  readonly own: Part;
  readonly whole: Part;
}

/** Where a statement begins: a chain at a transaction or a database, or a text in SQL. */
const begins =
  /\b(?:tx|db)\b(?=\s*\.\s*(?:selectFrom|selectNoFrom|with|deleteFrom|updateTable|insertInto)\b)|\bsql(?:<[^`(]*>)?`/g;

/**
 * The statements of a function, each with the parts of the function that bind it: the definitions of the names in it, and the
 * statements that take the same key. What stands beside it and shares neither says nothing about it. Of one alone there is none.
 */
export function unitsOf(part: Part): Unit[] {
  const body = withoutHead(part.body);
  const spans = spansOf(body);
  if (spans.length < 2) return [];
  const pieces = piecesOf(body, spans);
  return spans.map(([start, end]) => {
    const text = grown(body.slice(start, end), pieces.find((piece) => piece.start === start)?.names ?? [], pieces);
    const bound = new Set<Piece>();
    const waiting: string[] = [text];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const piece of pieces) {
        if (bound.has(piece) || piece.start === start) continue;
        if (!piece.names.some((name) => holds(next ?? '', name)) && !sharesKey(next, text, piece.text)) continue;
        bound.add(piece);
        waiting.push(piece.text);
      }
    }
    const others = [...bound].map((piece) => piece.text);
    return { own: { ...part, body: text }, whole: { ...part, body: [text, ...others].join('\n') } };
  });
}

/** A statement that stands by a name, with what is added to it afterwards: `let rows = …; rows = rows.where(…);`. */
function grown(text: string, names: readonly string[], pieces: readonly Piece[]): string {
  const more = pieces.filter((piece) => names.some((name) => adds(piece.text, name)));
  return [text, ...more.map((piece) => piece.text.replace(/;\s*$/, ''))].join('\n');
}

const adds = (text: string, name: string) =>
  // expression-ignore: made of a name of a source file
  new RegExp(`(?<![.\\w])${name}\\s*\\.\\s*(?:where|returning|innerJoin|leftJoin|set)`).test(text);

/** What follows the parameters of a function: they name everything, and say nothing. */
function withoutHead(body: string): string {
  const [head] =
    /^(?:export )?(?:default )?(?:(?:const|let|var) \w+(?:: [\w.]+)? = )?(?:async )?(?:function\*? ?\w*)?(?:<[^()]*>)?(?=\()/.exec(
      body,
    ) ?? [];
  return head ? body.slice(endOf(body, head.length + 1, (sign, depth) => depth === 0 && sign === ')') + 1) : body;
}

interface Piece {
  readonly start: number;
  readonly text: string;
  /** What it defines. */
  readonly names: readonly string[];
}

// expression-ignore: made of a name of a source file
const holds = (text: string, name: string) => new RegExp(`(?<![.\\w])${name}\\b(?!:)`).test(text);

/** The same name from outside, whole or by the same field, is asked for in both. */
function sharesKey(next: string, text: string, other: string): boolean {
  if (next !== text) return false;
  return [...text.matchAll(/(?<=, |\{)((?:\w+\.)?\w+)(?=\)|\}|::)/g)]
    .map(([, key = '']) => key)
    .some((key) => {
      const [base = '', field] = key.split('.');
      if (base === 'ctx' || /^['\d]/.test(base)) return false;
      // expression-ignore: made of a name of a source file
      if (new RegExp(`(?<![.\\w'])${key.replace('.', '\\.')}\\b`).test(other)) return true;
      // expression-ignore: made of a name of a source file
      return field !== undefined && new RegExp(`(?<![.\\w'])${base}\\s*[,)}]`).test(other);
    });
}

/** From where a statement begins to where its chain or its text ends. Those inside another one are parts of it. */
function spansOf(body: string): [number, number][] {
  const spans: [number, number][] = [];
  for (const { index, 0: found } of body.matchAll(begins)) {
    if (spans.some(([, end]) => index < end)) continue;
    spans.push([index, found.endsWith('`') ? endOfTemplate(body, index + found.length) : endOfChain(body, index)]);
  }
  return spans;
}

/** Behind the closing mark of a template, those inside it passed. */
function endOfTemplate(body: string, from: number): number {
  for (let at = from; at < body.length; at += 1) {
    if (body[at] === '\\') at += 1;
    else if (body[at] === '`') return at + 1;
    else if (body.startsWith('${', at)) at = endOf(body, at + 2, (sign, depth) => depth === 0 && sign === '}');
  }
  return body.length;
}

/** A chain ends where what it stands in goes on. */
const endOfChain = (body: string, from: number) =>
  endOf(body, from, (sign, depth) => depth === 0 && ',;)]}'.includes(sign));

function endOf(body: string, from: number, isEnd: (sign: string, depth: number) => boolean): number {
  let depth = 0;
  for (let at = from; at < body.length; at += 1) {
    const sign = body[at] ?? '';
    if (isEnd(sign, depth)) return at;
    if (sign === '`') at = endOfTemplate(body, at + 1) - 1;
    else if (sign === "'" || sign === '"') at = endOfText(body, at);
    else if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
  }
  return body.length;
}

function endOfText(body: string, from: number): number {
  const mark = body[from];
  for (let at = from + 1; at < body.length; at += 1) {
    if (body[at] === '\\') at += 1;
    else if (body[at] === mark || body[at] === '\n') return at;
  }
  return body.length;
}

/** The statements to the database one by one, and what is left of each line of the function. */
function piecesOf(body: string, spans: readonly (readonly [number, number])[]): Piece[] {
  const pieces: Piece[] = [];
  let lineStart = 0;
  const rest: string[] = [];
  let at = 0;
  const close = (end: number) => {
    rest.push(body.slice(at, end));
    const text = rest.join('');
    const names = namesIn(text);
    if (text.trim() !== '') pieces.push({ start: lineStart - 1, text, names });
    rest.length = 0;
    at = end;
    lineStart = end;
  };
  for (let seek = 0; seek < body.length; seek += 1) {
    const span = spans.find(([start]) => start === seek);
    if (span) {
      rest.push(body.slice(at, span[0]));
      pieces.push({ start: span[0], text: body.slice(...span), names: namesIn(rest.join('')) });
      at = span[1];
      seek = span[1] - 1;
    } else if (body[seek] === ';') close(seek + 1);
  }
  close(body.length);
  return pieces;
}

/** `const one = `, `const { id, name: other } = `, `const [first] = `. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/\b(?:const|let|var) (\w+|\{[^}=]*\}|\[[^\]=]*\])[^=;]*=(?!=|>)/g)].flatMap(
    ([, names = '']) =>
      names
        .replace(/[{}[\]]/g, '')
        .split(',')
        .map((name) => name.replace(/^.*:/, '').trim())
        .filter((name) => /^\w+$/.test(name)),
  );
}
