import { platformRefusals } from '../../refusals.ts';
import { type FormPart, partsOf } from './form-parts.ts';
import { refuseHeavyJson } from './json-shape.ts';

/** Fields of a form, or conditions of an address. */
export const maxFields = 500;
/** A name with all its steps: the reader takes it apart letter by letter. */
export const maxNameLength = 4_000;
/** Files and fields of one upload; the app sends two or three. */
export const maxParts = 40;
/** What all fields beside the files may add up to. */
const maxFieldBytes = 512 * 1024;

/** Also `a[b][c]`, whose every step is a value. @throws platform.tooManyValues, platform.unreadable */
export function refuseHeavyFields(text: string): void {
  let steps = 0;
  let nameFrom = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    // %5B is a bracket too.
    if (character === '&' || character === '[' || (character === '%' && text[at + 1] === '5')) steps += 1;
    if (character === '&') nameFrom = at + 1;
    else if (character === '=') nameFrom = Number.POSITIVE_INFINITY;
    else if (at - nameFrom >= maxNameLength) throw platformRefusals.unreadable();
  }
  if (steps > maxFields) throw platformRefusals.tooManyValues({ limit: maxFields });
}

/**
 * Looks at the parts of a multipart body where they begin, and ends with the first too many: a body of hundreds of thousands
 * of empty parts takes seconds to take apart. Gives the parts. @throws platform.tooManyParts, platform.tooLarge,
 * platform.unreadable, what is said of the JSON in its fields
 */
export function refuseHeavyParts(bytes: Uint8Array<ArrayBuffer>, contentType: string): FormPart[] {
  const parts: FormPart[] = [];
  let fieldBytes = 0;
  for (const part of partsOf(bytes, contentType)) {
    parts.push(part);
    if (parts.length > maxParts) throw platformRefusals.tooManyParts({ limit: maxParts });
    const { isFile, content } = part;
    if (isFile) continue;
    fieldBytes += content.length;
    if (fieldBytes > maxFieldBytes) throw platformRefusals.tooLarge({ limit: `${maxFieldBytes / 1024}KB` });
    refuseHeavyJson(content);
  }
  return parts;
}
