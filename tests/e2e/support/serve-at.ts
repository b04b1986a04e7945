import { serveCommand } from '../../../src/app/cli/serve.ts';
import { fixedClock } from '../../../src/platform/clock.ts';
import { readConfig } from '../../../src/platform/config.ts';

/**
 * `node serve-at.ts INSTANT` serves the product at a moment at which its time stands still, until whoever started it names
 * another one. A program of its own.
 */
const [instant] = process.argv.slice(2);
if (!instant) throw new Error('usage: serve-at.ts INSTANT');
const clock = fixedClock(instant);
process.on('message', (moment: string) => {
  clock.set(moment);
  process.send?.(moment);
});
await serveCommand(readConfig(process.env), { clock });
