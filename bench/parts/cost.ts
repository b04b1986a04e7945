import { Agent, request } from 'node:http';
import pg from 'pg';
import { demoPassword } from '../../src/app/demo/load/demo-accounts.ts';
import { type Costs, known, remember } from '../figures.ts';
import { type Line, ms, percentile, timed } from '../measure.ts';
import { parentOf, processorOf, processorOfAll, yardstickMs } from '../processor.ts';
import { type Served, serve } from '../served.ts';

/** What the operations are asked about. */
export interface Asked {
  readonly tickets: readonly string[];
  readonly tags: readonly string[];
  readonly people: readonly string[];
}

export type Ask = (path: string, input: object) => Promise<void>;

interface Operation {
  readonly name: string;
  /** Milliseconds of the processor, product and database together: a tenth of the best of the field on one machine. */
  readonly goal: number;
  readonly runs: number;
  readonly work: (ask: Ask, nth: number) => Promise<unknown>;
}

export const of = (ids: readonly string[], nth: number) => ids[nth % ids.length] ?? '';

const operations = ({ tickets, tags, people }: Asked): readonly Operation[] => [
  {
    name: 'list of 50',
    goal: 6,
    runs: 300,
    work: (ask) => ask('tickets/list', { view: 'open', limit: 50 }),
  },
  {
    name: 'ticket with history',
    goal: 3.8,
    runs: 300,
    work: (ask, nth) => ask('tickets/get', { id: of(tickets, nth) }),
  },
  { name: 'asset by tag', goal: 1.5, runs: 300, work: (ask, nth) => ask('assets/get', { tag: of(tags, nth) }) },
  { name: 'search', goal: 15, runs: 100, work: (ask) => ask('search/find', { q: '無線LAN' }) },
  {
    name: 'register',
    goal: 4.7,
    runs: 200,
    work: (ask, nth) =>
      ask('tickets/register', {
        facts: {
          kind: 'inquiry',
          channel: 'phone',
          subject: `計測用の受付 ${nth} 無線LANにつながらない`,
          body: 'スリープから戻すと一覧が空になります。再起動すると直ります。',
          requester: { staffMemberId: of(people, nth) },
        },
      }),
  },
];

/** An account holds three places at a time: ten who work at once are several people. */
export const desk = ['ito', 'kobayashi', 'onishi', 'sakai', 'kubo'] as const;
const atOnce = 10;

/**
 * What an operation costs the processor of the product and of its database, asked by HTTP with sessions of people, and how
 * long one and ten at once wait. Figures that were kept are read as ratios to the yardstick of their machine.
 */
export async function cost(
  { dataDir, serverUrl, asked, keep }: { dataDir: string; serverUrl: string | null; asked: Asked; keep: boolean },
  kind: string,
): Promise<Line[]> {
  const yard = yardstickMs();
  const served = await serve(dataDir, serverUrl);
  const server = serverUrl ? await postmasterOf(serverUrl) : null;
  try {
    const clients = await Promise.all(desk.map((name) => signIn(served, name)));
    const costs: Record<string, Costs> = {};
    for (const one of operations(asked)) costs[one.name] = await costOf(one, clients, served.pid, server);
    const before = known(kind);
    if (keep) remember(kind, { yardstick: yard, costs });
    return operations(asked).flatMap(({ name, goal }) => linesOf(name, goal, costs[name], yard, before));
  } finally {
    await served.stop();
  }
}

async function costOf(one: Operation, clients: readonly Ask[], product: number, server: number | null): Promise<Costs> {
  let nth = 0;
  const next = (client: number) => timed(() => one.work(clients[client % clients.length] as Ask, nth++));
  for (let run = 0; run < 30; run += 1) await next(run);
  const spent = () => [processorOf(product) ?? 0, server ? processorOfAll(server) : 0] as const;
  const [app, db] = spent();
  const alone: number[] = [];
  for (let run = 0; run < one.runs; run += 1) alone.push((await next(run)).ms);
  const [appAfter, dbAfter] = spent();
  const together: number[] = [];
  const whole = await timed(() =>
    Promise.all(
      Array.from({ length: atOnce }, async (_, client) => {
        for (let run = 0; run < one.runs / atOnce; run += 1) together.push((await next(client)).ms);
      }),
    ),
  );
  return {
    app: (appAfter - app) / one.runs,
    db: (dbAfter - db) / one.runs,
    p50: percentile(alone, 0.5),
    p95: percentile(alone, 0.95),
    p95AtTen: percentile(together, 0.95),
    perSecond: together.length / (whole.ms / 1000),
  };
}

function linesOf(name: string, goal: number, costs: Costs | undefined, yard: number, before: ReturnType<typeof known>) {
  if (!costs) return [];
  const { app, db, p50, p95, p95AtTen, perSecond } = costs;
  const old = before?.costs[name];
  const ratio = old ? (app + db) / yard / ((old.app + old.db) / before.yardstick) : null;
  const regression: Line = {
    what: `  against the figures kept, by the yardstick`,
    measured: ratio === null ? 'none kept' : `×${ratio.toFixed(2)}`,
    goal: '≤ ×1.15',
    met: ratio === null ? null : ratio <= 1.15,
  };
  return [
    {
      what: `${name}: processor of product + database`,
      measured: `${app.toFixed(1)} + ${db.toFixed(1)} ms`,
      goal: `≤ ${goal} ms`,
      met: app + db <= goal,
    },
    {
      what: `  alone p50, p95; ten at once p95, a second`,
      measured: `${ms(p50)}, ${ms(p95)}; ${ms(p95AtTen)}, ${perSecond.toFixed(0)}`,
      goal: '',
      met: null,
    },
    regression,
  ];
}

/** The process that all connections of a server on this machine are children of. */
async function postmasterOf(url: string): Promise<number | null> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const pid = parentOf(rows[0]?.pid ?? 0);
  await client.end();
  return pid;
}

/** A desk that has signed in, on connections that stay open. */
export async function signIn({ url }: Served, username: string): Promise<Ask> {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const answer = await fetch(`${url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ username, password: demoPassword }),
  });
  if (!answer.ok) throw new Error(`${username} could not sign in: ${answer.status}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return (path, input) =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', origin: url, cookie, 'accept-encoding': 'gzip' };
      const sent = request(`${url}/api/rpc/${path}`, { method: 'POST', agent, headers }, (response) => {
        response.resume();
        response.once('error', reject);
        response.once('end', () => {
          if (response.statusCode === 200) resolve();
          else reject(new Error(`${path} answered ${response.statusCode}`));
        });
      });
      sent.once('error', reject);
      sent.end(JSON.stringify({ json: input }));
    });
}
