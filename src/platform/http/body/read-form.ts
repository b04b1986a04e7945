import { boundaryOf, type FormPart } from './form-parts.ts';
import { ReceivedFile } from './received-file.ts';

/**
 * The form of these parts. The runtime reads their heads and fields, out of a body in which every file is empty; the files
 * are then put over the bytes that came, which are neither searched nor copied again.
 */
export async function readForm(parts: readonly FormPart[], contentType: string): Promise<FormData> {
  const light = new Response(new Blob(lightBody(parts, boundaryOf(contentType))), {
    headers: { 'content-type': contentType },
  });
  const form = new FormData();
  let at = 0;
  for (const [name, value] of await light.formData()) {
    const content = parts[at]?.content;
    at += 1;
    if (typeof value === 'string' || content === undefined) form.append(name, value);
    else form.append(name, new ReceivedFile(content, value));
  }
  return form;
}

function lightBody(parts: readonly FormPart[], boundary: string): (string | Uint8Array<ArrayBuffer>)[] {
  const mark = `--${boundary}`;
  const inner = parts.flatMap(({ isFile, head, content }) => [mark, head, ...(isFile ? [] : [content]), '\r\n']);
  return [...inner, `${mark}--\r\n`];
}
