import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BenchHouse, openBenchHouse } from './house.ts';
import { failed, type Line, printLines } from './measure.ts';
import { cost } from './parts/cost.ts';
import { importAndExport, weeklyReport } from './parts/files.ts';
import { deviceList, oneConnection, overhead, ticketList, yardstick } from './parts/lists.ts';
import { lending } from './parts/loans.ts';
import { firstScripts, start } from './parts/process.ts';
import { processes } from './parts/processes.ts';
import { search } from './parts/search.ts';
import { soak } from './parts/soak.ts';
import { stock } from './parts/stock.ts';
import { longestWait } from './parts/waiting.ts';
import { register } from './parts/writing.ts';

// npm run bench -- [--scale 10] [--years 3] [--only list,search] [--keep DIR] [--figures] [--minutes 10]; see bench/README.md.

/** Parts that run inside one house, in this order: reading first, writing last. */
const parts: Record<string, (house: BenchHouse) => Promise<Line[]>> = {
  list: ticketList,
  one: oneConnection,
  overhead,
  devices: deviceList,
  search,
  report: weeklyReport,
  files: importAndExport,
  lending,
  stock,
  register,
  waiting: longestWait,
};

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    years: { type: 'string', default: '3' },
    only: { type: 'string' },
    keep: { type: 'string' },
    figures: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '10' },
  },
});
const wanted = values.only?.split(',') ?? [
  ...Object.keys(parts),
  'start',
  'cost',
  'processes',
  'web',
  'browser',
  'pages',
];
const serverUrl = process.env.TEST_DATABASE_URL ?? null;
const say = (line: string) => console.log(line);

sayLoad();
const served = ['start', 'cost', 'processes', 'soak'];
if (wanted.some((name) => name in parts || served.includes(name))) await inHouse();
if (wanted.includes('web')) printLines(firstScripts());
for (const name of ['browser', 'pages'])
  if (wanted.includes(name))
    spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`)], { stdio: 'inherit' });
sayLoad();

/** The parts that need a world of the asked size; the others do not wait for one. */
async function inHouse(): Promise<void> {
  const size = { scale: Number(values.scale), years: Number(values.years) };
  const house = await openBenchHouse({ ...size, serverUrl, keep: values.keep ?? null }, say);
  const { tickets, assets } = house.volumes;
  say(
    `${house.kind}, ×${house.scale}: ${tickets.toLocaleString('en')} tickets, ${assets.toLocaleString('en')} devices`,
  );
  try {
    for (const [name, part] of Object.entries(parts)) {
      if (!wanted.includes(name)) continue;
      if (name === 'list' || name === 'register') printLines(await yardstick(house));
      printLines(await part(house).catch((error: unknown) => [failed(name, error)]));
    }
    const asked = await house.drawn();
    await house.close();
    const { dataDir, kind } = house;
    if (wanted.includes('cost')) printLines(await cost({ dataDir, serverUrl, asked, keep: values.figures }, kind));
    if (wanted.includes('processes')) printLines(await processes({ dataDir, serverUrl, asked }));
    if (wanted.includes('soak')) printLines(await soak({ dataDir, serverUrl, asked }, Number(values.minutes)));
    if (wanted.includes('start')) printLines(await start(house.dataDir, serverUrl));
  } finally {
    await house.close();
    house.remove();
  }
}

function sayLoad(): void {
  const processor = cpus()[0]?.model ?? 'unknown processor';
  say(
    `${cpus().length} × ${processor}, load ${loadavg()
      .map((each) => each.toFixed(1))
      .join(' ')}`,
  );
}
