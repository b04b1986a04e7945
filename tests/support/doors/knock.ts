import type { AnyProcedure } from '@orpc/server';
import { firstAgreedDay, lastAgreedDay } from '#kernel/civil-date.ts';
import { maxFileBytes } from '#kernel/file-limit.ts';
import { withDay } from '../conformity/days.ts';
import type { Registered } from '../conformity/house.ts';
import { sampleInput } from '../conformity/sample-input.ts';
import { type Body, hostileBodies, hostileTexts, twoWayBodies } from './hostile-bodies.ts';
import { type HarnessRole, harnessRoles, password } from './house-rules.ts';

/** One thing done to one door of the server. Gives the status of the answer. */
export interface Knock {
  readonly name: string;
  knock(): Promise<number>;
}

/** Says who is at the door, and sends what is given. */
export type Send = (path: string, init: RequestInit, role?: HarnessRole) => Promise<Response>;

/** Sends as one of the accounts, signing in anew when an answer says that nobody is known. */
export function senderTo(url: string): Send {
  const cookies = new Map<HarnessRole, string>();
  const signIn = async (role: HarnessRole) => {
    const body = JSON.stringify({ username: role, password });
    const headers = { origin: url, 'content-type': 'application/json' };
    const answer = await fetch(`${url}/api/auth/sign-in`, { method: 'POST', headers, body });
    cookies.set(
      role,
      answer.headers
        .getSetCookie()
        .map((each) => each.split(';')[0])
        .join('; '),
    );
  };
  return async (path, init, role) => {
    const send = () => {
      const headers = new Headers({ origin: url, ...(init.headers as Record<string, string>) });
      if (role) headers.set('cookie', cookies.get(role) ?? '');
      return fetch(url + path, { ...init, headers });
    };
    if (role && !cookies.has(role)) await signIn(role);
    const answer = await send();
    if (answer.status !== 401 || !role) return answer;
    await answer.arrayBuffer();
    await signIn(role);
    return send();
  };
}

const statusOf = async (asked: Promise<Response>) => {
  const answer = await asked;
  await answer.arrayBuffer();
  return answer.status;
};
const post = ({ type, body }: { type: string; body: NonNullable<RequestInit['body']> }): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': type },
  body,
});
const json = (value: unknown): RequestInit => post({ type: 'application/json', body: JSON.stringify(value) });

const routeOf = (procedure: AnyProcedure) => procedure['~orpc'].route as { method?: string; path?: string };
const holderOf = ({ meta }: Registered): HarnessRole =>
  harnessRoles.find((role) => meta.permission?.roles.includes(role)) ?? 'administrator';

export interface World {
  readonly send: Send;
  readonly ticketId: string;
  readonly files: readonly File[];
}

/**
 * What is done to one procedure, by somebody who may ask it: at one door its own input with texts that are dear to look at,
 * at the other, in turns, one of the heavy bodies; where it takes a file, every hostile one.
 */
export function knocksAt(one: Registered, nth: number, world: World): Knock[] {
  const role = holderOf(one);
  const rpc = `/api/rpc/${one.path.replace('.', '/')}`;
  const { method = 'POST', path = `/${one.path.replace('.', '/')}` } = routeOf(one.procedure);
  const api = `/api/v1${path.replaceAll(/\{\+?[^}]*\}/g, world.ticketId)}`;
  const body = hostileBodies[nth % hostileBodies.length] as Body;
  const text = hostileTexts[nth % hostileTexts.length]?.([4_000, 200, 90, 40][nth % 4] ?? 40);
  const input = sampleInput(one.input, { id: () => world.ticketId, filled: nth % 2 === 0, text });
  const isFile = input !== null && typeof input === 'object' && 'file' in input;
  const [first, second] = nth % 2 === 0 ? ([rpc, api] as const) : ([api, rpc] as const);
  // The app's door takes its input in an envelope.
  const light = first === rpc ? json({ json: input }) : method === 'GET' ? {} : { ...json(input ?? {}), method };
  const heavy = { ...post(body), method: second === api && method !== 'GET' ? method : 'POST' };
  const knocks = [
    { name: `${first} with a text of kind ${nth % hostileTexts.length}`, path: first, init: light },
    { name: `${second}: ${body.name}`, path: second, init: heavy },
  ].map(({ name, path: to, init }) => ({ name, knock: () => statusOf(world.send(to, init, role)) }));
  return isFile ? [...knocks, ...world.files.map((file) => sendFile(rpc, input, file, role, world.send))] : knocks;
}

/** Days that somebody may type, the farthest that are taken among them: what counts open days to one must not count centuries. */
const farDays = ['0000-01-01', '0001-01-01', '1868-10-23', firstAgreedDay, lastAgreedDay, '9999-12-30', '9999-12-31'];

/** One procedure, asked about each of those days, one after the other, at every place of its input that holds one. */
export function farDaysAt(one: Registered, { send, ticketId }: World): Knock[] {
  const rpc = `/api/rpc/${one.path.replace('.', '/')}`;
  const input = sampleInput(one.input, { id: () => ticketId, filled: true });
  const asked = farDays.flatMap((day) => withDay(input, day));
  const knock = async () => {
    let status = 0;
    for (const each of asked) status = await statusOf(send(rpc, json({ json: each }), holderOf(one)));
    return status;
  };
  return asked.length === 0 ? [] : [{ name: `${rpc}: far days at ${asked.length / farDays.length} places`, knock }];
}

function sendFile(rpc: string, input: object, file: File, role: HarnessRole, send: Send): Knock {
  const { file: _, ...rest } = input as { file: unknown };
  const form = new FormData();
  form.set('data', JSON.stringify({ json: { ...rest, file: {} }, meta: [], maps: [['file']] }));
  form.set('0', file);
  const knock = () => statusOf(send(rpc, { method: 'POST', body: form }, role));
  return { name: `${rpc}: ${file.name.slice(0, 40)}`, knock };
}

const nearlyLimit = maxFileBytes - 1_000;
/** Noise of the largest size that begins as a photograph, and a list of offices nearly as large. */
const photograph = () => {
  const bytes = new Uint8Array(nearlyLimit).map((_, at) => Math.imul(at, 2_654_435_761) >>> 24);
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  return new File([bytes], '写真.jpg', { type: 'image/jpeg' });
};
const offices = () => {
  const line = (nth: number) => `D${nth},所属${nth},${'あ'.repeat(100)}\n`;
  const lines = Array.from({ length: 40_000 }, (_, nth) => line(nth)).join('');
  return new File([`所属コード,所属名,備考\n${lines}`], '所属.csv', { type: 'text/csv' });
};

/** Files that are kept, or read, to the end. @throws when the server does not take one */
export function largestFiles({ send, ticketId }: World): Knock[] {
  const taken = ({ name, knock }: Knock): Knock => ({
    name,
    knock: async () => {
      const status = await knock();
      if (status !== 200) throw new Error(`${name} gave ${status}`);
      return status;
    },
  });
  return [
    sendFile('/api/rpc/tickets/attach', { id: ticketId, file: null }, photograph(), 'agent', send),
    sendFile('/api/rpc/imports/upload', { kind: 'departments', file: null }, offices(), 'manager', send),
  ].map(taken);
}

/** Each body that could be taken apart in two ways, at both doors to what everybody may ask. */
export function twoWayKnocks({ send }: World): Knock[] {
  const doors = ['/api/rpc/accounts/me', '/api/v1/accounts/me'];
  return twoWayBodies().flatMap((body) =>
    doors.map((path) => ({
      name: `${path}: ${body.name}`,
      knock: () => statusOf(send(path, post(body), harnessRoles[0])),
    })),
  );
}

/** Many who sign in at the same moment by names that nobody has. */
export function manySignIns({ send }: World): Knock {
  const signIn = (nth: number) =>
    statusOf(send('/api/auth/sign-in', json({ username: `invented-${nth}`, password: 'tokage' })));
  const knock = async () => Math.max(...(await Promise.all(Array.from({ length: 40 }, (_, nth) => signIn(nth)))));
  return { name: '40 wrong sign-ins at once', knock };
}

/** Doors that are no procedures, and all of them for somebody nobody knows. */
export function otherKnocks({ send }: World, someProcedures: readonly Registered[]): Knock[] {
  const doors = ['/api/auth/sign-in', '/api/auth/verify-code', '/api/auth/sign-out', '/api/live', '/api/nothing', '/'];
  const unknown = someProcedures.map((one) => `/api/rpc/${one.path.replace('.', '/')}`);
  const bodies = [...doors, ...unknown, '/api/v1/tickets'].flatMap((path, nth) =>
    hostileBodies
      .filter((_, at) => at % 3 === nth % 3)
      .map((body) => ({ name: `nobody at ${path}: ${body.name}`, path, init: post(body) })),
  );
  const paths = [
    '/%2e%2e'.repeat(1_500),
    `/${'a/'.repeat(4_000)}`,
    `/x.js?${'a=&'.repeat(3_000)}`,
    `/${'%25'.repeat(3_000)}`,
  ];
  const gets = paths.map((path) => ({ name: `GET ${path.slice(0, 20)}…`, path, init: {} }));
  const cookies = ['madoguchi.session_token='.repeat(300), `${'a=b; '.repeat(1_500)}`].map((cookie) => ({
    name: `/api/live with a cookie of ${cookie.length}`,
    path: '/api/live',
    init: { headers: { cookie } },
  }));
  // An answer that cuts the line off in the middle of what is sent is an answer too.
  return [...bodies, ...gets, ...cookies].map(({ name, path, init }) => ({
    name,
    knock: () => statusOf(send(path, init)).catch(() => 0),
  }));
}
