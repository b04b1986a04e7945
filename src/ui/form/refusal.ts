/** Why the server did not save, in its own words. */
export interface FormRefusal {
  /** What happened and what to do next. */
  readonly words: string;
  /** The fields it is about, by dotted path. */
  readonly fields: Readonly<Record<string, string>>;
  /** The refusal's code (`assets.absent`), or null when the answer had none. */
  readonly code: string | null;
}

interface Answer {
  readonly message: string;
  readonly data: { readonly refusal: string; readonly field: string | null; readonly details?: { issues?: unknown } };
}

function isAnswer(error: unknown): error is Answer {
  const data = (error as Partial<Answer> | null)?.data;
  return typeof data === 'object' && data !== null && typeof (data as Answer['data']).refusal === 'string';
}

function issuesOf(answer: Answer): Record<string, string> {
  const issues = answer.data.details?.issues;
  if (!Array.isArray(issues)) return {};
  const pairs = issues as ReadonlyArray<{ path: string; message: string }>;
  return Object.fromEntries(pairs.map(({ path, message }) => [path, message]));
}

/** Reads a thrown answer of the server; null when the server said nothing we know (it was not reached, or failed). */
export function readRefusal(error: unknown): FormRefusal | null {
  if (!isAnswer(error)) return null;
  const { field, refusal } = error.data;
  const issues = issuesOf(error);
  const fields = Object.keys(issues).length > 0 || field === null ? issues : { [field]: error.message };
  return { words: error.message, fields, code: refusal };
}
