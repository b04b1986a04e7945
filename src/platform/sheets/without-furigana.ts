import { unzipSync, zipSync } from 'fflate';

const opening = /<((?:[A-Za-z]\w{0,20}:)?)rPh[\s>/]/g;

/**
 * The workbook without the furigana that stand inside the texts of its sheets (`<rPh>`): the library takes them for a part
 * of the text. Those of the shared texts it leaves out itself. A workbook without any comes back as it is.
 */
export function withoutFurigana(bytes: Uint8Array): Uint8Array {
  const isSheet = (name: string) => /^xl\/worksheets\/[^/]*\.xml$/i.test(name);
  const sheets = Object.entries(unzipSync(bytes, { filter: ({ name }) => isSheet(name) }));
  const cleaned = sheets.filter(([, xml]) => Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength).includes('rPh'));
  if (cleaned.length === 0) return bytes;
  const parts = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/i.test(name) });
  for (const [name, xml] of cleaned) parts[name] = new TextEncoder().encode(cut(new TextDecoder().decode(xml)));
  return zipSync(parts, { level: 0 });
}

/** Each opening is looked at once, and looked for no more when one is never closed. */
function cut(xml: string): string {
  let kept = '';
  let done = 0;
  opening.lastIndex = 0;
  for (let match = opening.exec(xml); match !== null; match = opening.exec(xml)) {
    const closing = `</${match[1]}rPh>`;
    const end = xml.indexOf(closing, match.index);
    if (end === -1) break;
    kept += xml.slice(done, match.index);
    done = end + closing.length;
    opening.lastIndex = done;
  }
  return kept + xml.slice(done);
}
