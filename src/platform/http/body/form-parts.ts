import { platformRefusals } from '../../refusals.ts';

/** One part as it will be read: a file, or a field whose content becomes a text. */
export interface FormPart {
  readonly isFile: boolean;
  /** The lines before the content, with the ends of lines around them. */
  readonly head: Uint8Array<ArrayBuffer>;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** A part says its name and kind in less. */
const maxHeadBytes = 4_096;

/**
 * The parts of a multipart body, one after the other, so that a counter may stop at the first too many. Bodies are taken only
 * in the plain form that clients write: a preamble, a folded or doubled line, an encoded part, a boundary that could be read
 * in two ways are no body at all. So whoever takes the body apart afterwards finds the same parts.
 * @throws platform.unreadable
 */
export function* partsOf(bytes: Uint8Array<ArrayBuffer>, contentType: string): Generator<FormPart> {
  const boundary = boundaryOf(contentType);
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = Buffer.from(`\r\n--${boundary}`, 'latin1');
  let at = afterFirstMark(body, mark);
  while (!startsWith(body, at, '--')) {
    const headEnd = body.subarray(at, at + maxHeadBytes).indexOf('\r\n\r\n');
    if (headEnd < 0) throw platformRefusals.unreadable();
    const isFile = saysFile(body.subarray(at, at + headEnd).toString('latin1'));
    const from = at + headEnd + 4;
    const to = body.indexOf(mark, from);
    if (to < 0) throw platformRefusals.unreadable();
    yield { isFile, head: body.subarray(at, from), content: body.subarray(from, to) };
    at = to + mark.length;
  }
}

/** A body begins with its mark; some clients send an empty line before it. */
function afterFirstMark(body: Buffer, mark: Buffer): number {
  for (const begun of [mark.subarray(2), mark]) if (body.subarray(0, begun.length).equals(begun)) return begun.length;
  throw platformRefusals.unreadable();
}

function startsWith(body: Buffer, at: number, text: string): boolean {
  return body.subarray(at, at + text.length).toString('latin1') === text;
}

const headName = /^[\w!#$%&'*+.^`|~-]+$/;
const disposition =
  /^form-data; ?name=(?:"[^"\r\n]{0,200}"|[\w.-]{1,200})(; ?filename=(?:"[^"\r\n]{0,2000}"|[\w.-]{1,2000}))?(; ?filename\*=utf-8'[a-z-]{0,20}'[\w!#$&+.^`|~%-]{0,2000})?$/i;
/** What says that a content is sent as it is. */
const plainEncodings = new Set(['7bit', '8bit', 'binary']);

/** Whether the head of a part, from the end of its mark on, names a file. */
function saysFile(head: string): boolean {
  const [first, ...lines] = head.split('\r\n');
  // Behind the mark its line ends.
  if (first !== '') throw platformRefusals.unreadable();
  const said = lines.map(saidBy).filter((each) => each !== 'nothing');
  if (said.length !== 1) throw platformRefusals.unreadable();
  return said[0] === 'file';
}

function saidBy(line: string): 'file' | 'field' | 'nothing' {
  const colon = line.indexOf(':');
  const name = line.slice(0, Math.max(colon, 0));
  const value = line.slice(colon + 1).trimStart();
  if (!headName.test(name) || /[\r\n]/.test(value)) throw platformRefusals.unreadable();
  const kind = name.toLowerCase();
  if (kind === 'content-transfer-encoding' && !plainEncodings.has(value.toLowerCase()))
    throw platformRefusals.unreadable();
  if (kind !== 'content-disposition') return 'nothing';
  const said = disposition.exec(value);
  if (!said) throw platformRefusals.unreadable();
  return said[1] === undefined && said[2] === undefined ? 'field' : 'file';
}

const written =
  /^multipart\/form-data(?:; ?charset=[\w-]{1,20})?; ?boundary=(?:"([\w'()+./:=?-]{1,70})"|([\w'+.-]{1,70}))(?:; ?charset=[\w-]{1,20})?$/i;

/** As every client writes it: beside another parameter, or with an escape in it, two readers could find two boundaries. */
export function boundaryOf(contentType: string): string {
  const [, quoted, bare] = written.exec(contentType.trim()) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) throw platformRefusals.unreadable();
  return boundary;
}
