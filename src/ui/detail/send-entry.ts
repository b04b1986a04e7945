import { newId } from '#kernel/id.ts';
import { readRefusal } from '../form/refusal.ts';
import { detailWords } from './detail.messages.ts';

/** Adds one thing to 経過. The same id sent again is written once. */
export interface Sending {
  readonly note: (entryId: string, body: string, mentions: readonly string[]) => Promise<unknown>;
  readonly attach: (entryId: string, file: File) => Promise<unknown>;
}

/** The words have arrived, and perhaps some files; these have not. Its message says which, and why. */
export class FilesLeft extends Error {
  override readonly name = 'FilesLeft';
  readonly files: readonly File[];
  constructor(left: readonly { file: File; why: string }[], isNoted: boolean) {
    const each = left.map(({ file, why }) => detailWords.notAttached(file.name, why));
    super([isNoted ? detailWords.onlyNoted : '', ...each].join(''));
    this.files = left.map(({ file }) => file);
  }
}

/** Why a call was refused, in the words of its field where it is about one. */
export function whyOf(error: unknown): string {
  const [field] = Object.values(readRefusal(error)?.fields ?? {});
  return field ?? (error instanceof Error && error.message ? error.message : detailWords.recordFailed);
}

/**
 * Sends words first, then each file; a file that is refused keeps no other back. What is sent again after a lost answer keeps
 * its id. Rejects with what the words met: then nothing arrived. @throws FilesLeft
 */
export function entrySender({ note, attach }: Sending, onArrived: () => Promise<unknown>) {
  const ids = new Map<string | File, string>();
  const idOf = (what: string | File) => {
    const id = ids.get(what) ?? newId();
    ids.set(what, id);
    return id;
  };
  return async (body: string, files: readonly File[], mentioned: readonly string[]): Promise<void> => {
    if (body !== '') {
      await note(idOf(body), body, mentioned);
      ids.delete(body);
    }
    const left: { file: File; why: string }[] = [];
    for (const file of files) {
      const why = await attach(idOf(file), file).then(() => null, whyOf);
      if (why === null) ids.delete(file);
      else left.push({ file, why });
    }
    if (body !== '' || left.length < files.length) await onArrived();
    if (left.length > 0) throw new FilesLeft(left, body !== '');
  };
}
