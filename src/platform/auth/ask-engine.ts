import type { AuthParts } from './auth-parts.ts';
import { clientHeader, type createEngine, enginePath } from './engine.ts';
import { cookieName, readCookie } from './session-cookie.ts';

export type Engine = ReturnType<typeof createEngine>;

/** What the engine is asked: one of its paths, and the only cookies and fields it may see. */
export interface Question {
  readonly path: string;
  readonly body: object;
  readonly cookies: readonly string[];
  /** The caller's address; null when the http room does not know it. */
  readonly ip: string | null;
}

/**
 * Asks the engine with a request of our own making: fields and cookies that a step does not need never reach it. The
 * caller has checked the origin.
 */
export function askEngine(parts: AuthParts, engine: Engine, from: Request, question: Question): Promise<Response> {
  const header = from.headers.get('cookie');
  const cookies = question.cookies.flatMap((each) => {
    const name = cookieName(each, parts.secure);
    const value = readCookie(header, name);
    return value === null ? [] : [`${name}=${value}`];
  });
  const headers = new Headers({ 'content-type': 'application/json', origin: new URL(parts.baseUrl).origin });
  if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
  if (question.ip !== null) headers.set(clientHeader, question.ip);
  headers.set('user-agent', (from.headers.get('user-agent') ?? '').slice(0, 300));
  const url = new URL(enginePath + question.path, parts.baseUrl);
  return engine.handler(new Request(url, { method: 'POST', headers, body: JSON.stringify(question.body) }));
}

/** The engine's own name for why it said no. */
export async function engineCode(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  const code = body !== null && typeof body === 'object' && 'code' in body ? body.code : null;
  return typeof code === 'string' ? code : `status ${response.status}`;
}

/** Our answer with the cookies the engine set. */
export function answerWithCookies(from: Response, body: object): Response {
  const headers = new Headers({ 'content-type': 'application/json', 'cache-control': 'no-store' });
  for (const cookie of from.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return new Response(JSON.stringify(body), { status: 200, headers });
}
