import type { WordDocument } from './word-document.ts';

/** Makes a .docx. Its library is large and is loaded with the first document, not when the server starts. */
export async function writeWord(document: WordDocument): Promise<Uint8Array> {
  const { makeWord } = await import('./make-word.ts');
  return makeWord(document);
}
