import { platformRefusals } from '../../refusals.ts';
import { refuseHeavyJson } from './json-shape.ts';

/** Fields of a form, or conditions of an address. */
export const maxFields = 500;
/** Files and fields of one upload; the app sends two or three. */
export const maxParts = 40;
/** A part says its name and kind in less. */
const maxHeadBytes = 4_096;
/** What all fields beside the files may add up to. */
const maxFieldBytes = 512 * 1024;

/** Also `a[b][c]`, whose every step is a value. @throws platform.tooManyValues */
export function refuseHeavyFields(text: string): void {
  let steps = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    // %5B is a bracket too.
    if (character === '&' || character === '[' || (character === '%' && text[at + 1] === '5')) steps += 1;
  }
  if (steps > maxFields) throw platformRefusals.tooManyValues({ limit: maxFields });
}

/**
 * Looks at the parts of a multipart body where they begin, and ends with the first too many: a body of hundreds of thousands
 * of empty parts takes seconds to take apart. @throws platform.tooManyParts, platform.tooLarge, platform.unreadable,
 * what is said of the JSON in its fields
 */
export function refuseHeavyParts(bytes: Uint8Array, contentType: string): void {
  const boundary = boundaryOf(contentType);
  if (boundary === null) throw platformRefusals.unreadable();
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = `--${boundary}`;
  let fieldBytes = 0;
  let start = body.subarray(0, mark.length).toString('latin1') === mark ? mark.length : nextMark(body, 0, mark);
  for (let parts = 0; start >= 0; parts += 1) {
    if (parts > maxParts) throw platformRefusals.tooManyParts({ limit: maxParts });
    if (body.subarray(start, start + 2).toString('latin1') === '--') return;
    const end = nextMark(body, start, mark);
    const part = body.subarray(start, end < 0 ? body.length : end - mark.length - 2);
    const headEnd = part.indexOf('\r\n\r\n');
    if (headEnd < 0 || headEnd > maxHeadBytes) throw platformRefusals.unreadable();
    if (!isFile(part.subarray(0, headEnd).toString('latin1'))) {
      fieldBytes += part.length;
      if (fieldBytes > maxFieldBytes) throw platformRefusals.tooLarge({ limit: `${maxFieldBytes / 1024}KB` });
      refuseHeavyJson(part.subarray(headEnd + 4));
    }
    start = end;
  }
}

/**
 * Whether the reader takes a part for a file: its one Content-Disposition names the file right behind the field. A name of a
 * file anywhere else in its head makes no file of it.
 */
function isFile(head: string): boolean {
  const [line, another] = head.split('\r\n').filter((each) => /^content-disposition:/i.test(each));
  if (line === undefined || another !== undefined) return false;
  return /^content-disposition: ?form-data; ?name="[^"]{0,200}"; ?filename\*?=/i.test(line);
}

/** Right behind the next mark, which stands at the beginning of a line; -1 when there is none. */
function nextMark(body: Buffer, from: number, mark: string): number {
  const found = body.indexOf(`\r\n${mark}`, from, 'latin1');
  return found < 0 ? -1 : found + mark.length + 2;
}

/** As every client writes it: beside another parameter, two readers could find two boundaries. */
function boundaryOf(contentType: string): string | null {
  const written = /^multipart\/form-data(?:; ?charset=[\w-]{1,20})?; ?boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))$/i;
  const [, quoted, bare] = written.exec(contentType.trim()) ?? [];
  return quoted ?? bare ?? null;
}
