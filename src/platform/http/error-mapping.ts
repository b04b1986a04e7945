import { ORPCError, ValidationError } from '@orpc/server';
import type { RefusalKind } from '#kernel/refusal.ts';
import { Refused } from '#kernel/refusal.ts';
import { databaseTrouble } from '../db/database-trouble.ts';
import type { Log } from '../log.ts';

const codes: Record<RefusalKind, { code: string; status: number }> = {
  invalid: { code: 'UNPROCESSABLE_CONTENT', status: 422 },
  absent: { code: 'NOT_FOUND', status: 404 },
  forbidden: { code: 'FORBIDDEN', status: 403 },
  conflict: { code: 'CONFLICT', status: 409 },
  tooLarge: { code: 'PAYLOAD_TOO_LARGE', status: 413 },
  misdirected: { code: 'MISDIRECTED_REQUEST', status: 421 },
  tooMany: { code: 'TOO_MANY_REQUESTS', status: 429 },
  unavailable: { code: 'SERVICE_UNAVAILABLE', status: 503 },
};

/** What every error answer carries beside its status. `message` is Japanese and says what to do next. */
export interface RefusalData {
  readonly refusal: string;
  readonly field: string | null;
  readonly details: Record<string, unknown>;
  readonly requestId: string;
}

/** What Retry-After says: the seconds a refusal names; null when it names none. */
export function secondsToWait(error: unknown): string | null {
  const seconds = error instanceof Refused ? error.details.retryAfter : undefined;
  return typeof seconds === 'number' ? String(seconds) : null;
}

/** Turns whatever a handler threw into the one shape clients know. Unexpected errors are logged, never shown. */
export function toAnswer(error: unknown, log: Log, requestId: string): ORPCError<string, RefusalData> {
  if (error instanceof Refused) return refusalAnswer(error, requestId);
  if (error instanceof ORPCError && error.status < 500 && error.cause instanceof ValidationError)
    return invalidInput(error, requestId);
  if (error instanceof ORPCError && error.status < 500)
    return plain(error.code, error.status, error.message, requestId);
  const trouble = databaseTrouble(error);
  if (trouble) {
    log.warn({ err: error, requestId }, 'database trouble');
    return refusalAnswer(trouble, requestId);
  }
  log.error({ err: error, requestId }, 'unexpected error');
  const words = `思いがけない不具合が起きました。入力した内容は残っています。もう一度お試しになり、続くときは番号 ${requestId.slice(-8)} を管理者に伝えてください。`;
  return plain('INTERNAL_SERVER_ERROR', 500, words, requestId);
}

function refusalAnswer(refused: Refused, requestId: string): ORPCError<string, RefusalData> {
  const { code, status } =
    refused.code === 'platform.signInFirst' ? { code: 'UNAUTHORIZED', status: 401 } : codes[refused.kind];
  const data = { refusal: refused.code, field: refused.field, details: refused.details, requestId };
  return new ORPCError(code, { status, message: refused.message, data });
}

function plain(code: string, status: number, message: string, requestId: string): ORPCError<string, RefusalData> {
  return new ORPCError(code, { status, message, data: { refusal: code, field: null, details: {}, requestId } });
}

function invalidInput(error: ORPCError<string, unknown>, requestId: string): ORPCError<string, RefusalData> {
  const issues = (error.cause as ValidationError).issues.map((issue) => ({
    path: (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
    message: issue.message,
  }));
  const message = '入力に正しくないところがあります。示した欄を直して、もう一度送ってください。';
  const data = { refusal: 'platform.invalidInput', field: issues[0]?.path ?? null, details: { issues }, requestId };
  return new ORPCError('UNPROCESSABLE_CONTENT', { status: 422, message, data });
}
