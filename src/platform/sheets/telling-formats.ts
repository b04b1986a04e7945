import { unzipSync } from 'fflate';
import { hidesYear, shownByPlaces } from './number-format.ts';

/** What is shown of one digit and of nine tells whether a format does more than show digits. */
const samples = [1, 123_456_789];

/** Whether any format of the workbook shows numbers or dates otherwise than they are: 00000, m月d日. */
export function hasTellingFormat(bytes: Uint8Array): boolean {
  const parts = Object.values(unzipSync(bytes, { filter: ({ name }) => /^xl\/styles[^/]*\.xml$/i.test(name) }));
  return parts.some((part) => {
    const xml = new TextDecoder().decode(part);
    // d-mmm has a number of its own and is not spelled out.
    if (/numFmtId="16"/.test(xml)) return true;
    return [...xml.matchAll(/formatCode="([^"]*)"/g)].some(([, code = '']) => tells(code.replaceAll('&quot;', '"')));
  });
}

const tells = (format: string): boolean =>
  hidesYear(format) || samples.some((sample) => shownByPlaces(sample, format) !== null);
