import type { BenchHouse } from '../house.ts';
import { type Line, ms, percentile, statementsOf, timed } from '../measure.ts';

const atOnce = 10;
const rounds = 20;

/** 登録: ten agents press the button in the same moment, again and again. */
export async function register(house: BenchHouse): Promise<Line[]> {
  const { db } = house.database;
  const people = await db
    .selectFrom('staff_members')
    .select('id')
    .orderBy('id')
    .limit(atOnce * rounds)
    .execute();
  const one = (n: number) =>
    timed(() =>
      house.ask('tickets.register', {
        facts: {
          kind: 'inquiry',
          channel: 'phone',
          subject: `計測用の受付 ${n} 無線LANにつながらない`,
          body: 'スリープから戻すと一覧が空になります。再起動すると直ります。',
          requester: { staffMemberId: people[n % people.length]?.id },
        },
      }),
    );
  const statements = (await statementsOf(() => one(0))).length;
  const alone: number[] = [];
  for (let n = 0; n < atOnce; n += 1) alone.push((await one(n)).ms);
  const times: number[] = [];
  const whole = await timed(async () => {
    for (let round = 0; round < rounds; round += 1) {
      const asked = Array.from({ length: atOnce }, (_, at) => one(round * atOnce + at));
      times.push(...(await Promise.all(asked)).map(({ ms: each }) => each));
    }
  });
  const p95 = percentile(times, 0.95);
  const rate = times.length / (whole.ms / 1000);
  const isServer = house.kind === 'postgres';
  return [
    {
      what: `register a ticket, one at a time (${statements} statements): p50`,
      measured: ms(percentile(alone, 0.5)),
      goal: '',
      met: null,
    },
    {
      what: 'register a ticket, 10 at once: p95',
      measured: ms(p95),
      goal: isServer ? '' : '≤ 60 ms',
      met: isServer ? null : p95 <= 60,
    },
    {
      what: 'register a ticket, 10 at once: a second',
      measured: rate.toFixed(0),
      goal: isServer ? '≥ 360' : '',
      met: isServer ? rate >= 360 : null,
    },
  ];
}
