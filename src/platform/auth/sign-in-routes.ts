import { z } from 'zod';
import { platformRefusals } from '../refusals.ts';
import { answerWithCookies, askEngine, type Engine, engineCode } from './ask-engine.ts';
import { authRefusals } from './auth.refusals.ts';
import type { AuthParts } from './auth-parts.ts';
import { gates } from './check-gate.ts';
import { enginePath } from './engine.ts';
import { deviceOf, isKnownDevice, rememberDevice } from './known-device.ts';
import { cookieName, newSessionToken, openSignedCookie, readCookie } from './session-cookie.ts';
import { recordFailure, recordSignIn, recordSignOut } from './sign-in-record.ts';
import { spendCode } from './spend-code.ts';
import { type Attempt, countAttempt, forgive, placeName } from './throttle.ts';

/** Where a request came from, as far as the http room knows. */
export interface Origin {
  readonly ip: string | null;
}

type Route = (parts: AuthParts, engine: Engine, request: Request, from: Origin) => Promise<Response>;

/** No name, password or code holds a NUL, which the database would not take. */
const word = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => !text.includes('\0'));
const credentials = z.object({ username: word(100), password: word(200) });
const code = z.object({ code: word(40) });

/** Everything under /api/auth; the rest of the engine's own surface stays closed. */
const routes: Readonly<Record<string, Route>> = {
  'POST /sign-in': signIn,
  'POST /verify-code': verifyCode,
  'POST /sign-out': signOut,
};

/** Answers /api/auth/*. Throws refusals; the http room words them. */
export function createSignInRoutes(parts: AuthParts, engine: Engine) {
  return async (request: Request, from: Origin = { ip: null }): Promise<Response> => {
    const path = new URL(request.url).pathname.slice(enginePath.length);
    const route = routes[`${request.method} ${path}`];
    if (!route) return Response.json({ message: 'この宛先はありません。' }, { status: 404 });
    if (request.method === 'POST') assertOurPage(parts, request);
    return route(parts, engine, request, from);
  };
}

/** Signing in changes state, so it is only taken from our own page, even when no cookie is sent. */
function assertOurPage(parts: AuthParts, request: Request): void {
  const origin = request.headers.get('origin');
  const host = request.headers.get('host') ?? new URL(request.url).host;
  if (origin === null || !parts.isOurOrigin(origin, host)) throw platformRefusals.wrongOrigin();
}

async function signIn(parts: AuthParts, engine: Engine, request: Request, from: Origin): Promise<Response> {
  const body = credentials.safeParse(await request.json().catch(() => null));
  if (!body.success) throw authRefusals.incomplete();
  const username = body.data.username.normalize('NFKC').trim().toLowerCase();
  const { attempt, remaining } = await admit(parts, username, request, from);
  const gate = attempt.place.kind === 'device' ? gates.known : gates.unknown;
  const response = await gate(placeName(attempt.place), () =>
    askEngine(parts, engine, request, {
      path: '/sign-in/username',
      body: { username, password: body.data.password },
      cookies: [],
      ip: from.ip,
    }),
  );
  if (!response.ok) {
    const why = await engineCode(response);
    if (why === 'ACCOUNT_DISABLED') throw authRefusals.disabled();
    if (response.status >= 500) throw await engineFailure(parts, why);
    parts.afterwards(recordFailure(parts, username, from.ip));
    throw authRefusals.wrongCredentials({ remaining });
  }
  await forgive(parts.database.db, attempt);
  const answer: unknown = await response.clone().json();
  if (answer !== null && typeof answer === 'object' && 'twoFactorRedirect' in answer) {
    return answerWithCookies(response, { state: 'codeNeeded' });
  }
  return welcome(parts, request, response, from);
}

/** Signed in completely: noted, and the browser is known from now on. */
async function welcome(parts: AuthParts, request: Request, response: Response, from: Origin): Promise<Response> {
  await recordSignIn(parts, response, from.ip);
  const answer = answerWithCookies(response, { state: 'signedIn' });
  const token = newSessionToken(parts, response);
  if (token !== null) answer.headers.append('set-cookie', await rememberDevice(parts, request, token));
  return answer;
}

/** Counts the attempt for the name at its place. Gives how many are left before the first wait. */
async function admit(parts: AuthParts, username: string, request: Request, from: Origin) {
  const device = deviceOf(parts, request);
  const isKnown = device !== null && (await isKnownDevice(parts, username, device));
  const place: Attempt['place'] = isKnown ? { kind: 'device', hash: device } : { kind: 'address', address: from.ip };
  const attempt = { username, place };
  const counted = await countAttempt(parts.database.db, attempt, parts.clock.now());
  if (!counted.open) throw authRefusals.locked({ until: counted.until });
  return { attempt, remaining: counted.remaining };
}

async function verifyCode(parts: AuthParts, engine: Engine, request: Request, from: Origin): Promise<Response> {
  const body = code.safeParse(await request.json().catch(() => null));
  if (!body.success) throw authRefusals.wrongCode();
  const text = body.data.code.normalize('NFKC').trim();
  const path = /^\d{6}$/.test(text) ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code';
  const question = { path, body: { code: text }, cookies: ['two_factor'], ip: from.ip };
  const response = await askEngine(parts, engine, request, question);
  if (response.status >= 500) throw await engineFailure(parts, await engineCode(response));
  if (!response.ok) throw codeRefusal(await engineCode(response));
  const isCode = path.endsWith('verify-totp');
  if (isCode && !(await spendCode(parts, newSessionToken(parts, response), text))) throw authRefusals.codeUsed();
  return welcome(parts, request, response, from);
}

/** The engine hides what it met. When it was the database, that is the error to answer with. */
async function engineFailure(parts: AuthParts, why: string): Promise<Error> {
  await parts.database.health();
  return new Error(`account library: ${why}`);
}

function codeRefusal(why: string): Error {
  if (why === 'INVALID_CODE' || why === 'INVALID_BACKUP_CODE') return authRefusals.wrongCode();
  if (why === 'ACCOUNT_TEMPORARILY_LOCKED') return authRefusals.locked({ until: null });
  if (why === 'ACCOUNT_DISABLED') return authRefusals.disabled();
  return authRefusals.challengeOver();
}

async function signOut(parts: AuthParts, engine: Engine, request: Request, from: Origin): Promise<Response> {
  const raw = readCookie(request.headers.get('cookie'), cookieName('session_token', parts.secure));
  const token = openSignedCookie(raw, parts.secret);
  if (token !== null) await recordSignOut(parts, token);
  const question = { path: '/sign-out', body: {}, cookies: ['session_token'], ip: from.ip };
  return answerWithCookies(await askEngine(parts, engine, request, question), { state: 'signedOut' });
}
