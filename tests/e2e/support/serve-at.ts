import { serveCommand } from '../../../src/app/cli/serve.ts';
import { withDatabase } from '../../../src/app/cli/with-database.ts';
import { fixedClock } from '../../../src/platform/clock.ts';
import { readConfig } from '../../../src/platform/config.ts';
import { silentLog } from '../../../src/platform/log.ts';
import { leaveFewTokens } from './few-tokens.ts';

/**
 * `node serve-at.ts INSTANT` serves the product at a moment at which its time stands still, until whoever started it names
 * another one; with `few` on a prefecture in which few people have a token. A program of its own.
 */
const [instant, few] = process.argv.slice(2);
if (!instant) throw new Error('usage: serve-at.ts INSTANT [few]');
const config = readConfig(process.env);
if (few) await withDatabase(config, silentLog, leaveFewTokens);
const clock = fixedClock(instant);
process.on('message', (moment: string) => {
  clock.set(moment);
  process.send?.(moment);
});
await serveCommand(config, { clock });
