import { createHash } from 'node:crypto';
import { maxFileBytes, maxFileMb } from '#kernel/file-limit.ts';
import { fileRefusals } from './file-refusals.ts';
import { type FileKind, type FileType, fileTypes } from './file-types.ts';
import { identifyFile } from './identify-file.ts';
import { safeName } from './safe-name.ts';

export interface UploadedFile {
  readonly bytes: Uint8Array;
  readonly declaredName: string;
  /** What the sender says it is. Never believed. */
  readonly declaredType?: string;
}

export interface InspectedFile {
  /** Fit to show and to save under, with the extension that belongs to the bytes. */
  readonly safeName: string;
  readonly mediaType: string;
  readonly kind: FileKind;
  /** Whether a browser may show it in place; everything else is a download. */
  readonly inlineAllowed: boolean;
  readonly byteLength: number;
  /** Hex. */
  readonly sha256: string;
}

/**
 * Looks at the bytes of an upload and says what they are, by an allow-list. Runs inside the thread.
 * @throws Refused `files.*` for what is empty, over 20 MB, a program, a web page, a macro, or of no known kind
 */
export function inspectBytes({ bytes, declaredName }: UploadedFile): InspectedFile {
  if (bytes.byteLength === 0) throw fileRefusals.empty();
  if (bytes.byteLength > maxFileBytes) {
    throw fileRefusals.tooLarge({ limitMb: maxFileMb });
  }
  const type: FileType = fileTypes[identifyFile(bytes, declaredName)];
  return {
    safeName: safeName(declaredName, type.extensions),
    mediaType: type.mediaType,
    kind: type.kind,
    inlineAllowed: type.inlineAllowed,
    byteLength: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}
