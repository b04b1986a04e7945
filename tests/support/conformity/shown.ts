import { readSheet } from '#platform/sheets/read-sheet.ts';

/** Everything an output shows, as one text. Workbooks are opened; other files are searched as they are. */
export async function shownText(output: unknown): Promise<string> {
  if (!(output instanceof Blob)) return JSON.stringify(output) ?? '';
  const bytes = new Uint8Array(await output.arrayBuffer());
  const name = output instanceof File ? output.name : '';
  if (!name.endsWith('.xlsx') && !name.endsWith('.csv')) return new TextDecoder().decode(bytes);
  return JSON.stringify(await readSheet(bytes, { fileName: name }));
}
