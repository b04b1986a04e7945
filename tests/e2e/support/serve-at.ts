import { serveCommand } from '../../../src/app/cli/serve.ts';
import { fixedClock } from '../../../src/platform/clock.ts';
import { readConfig } from '../../../src/platform/config.ts';

/** `node serve-at.ts INSTANT` serves the product at a moment at which its time stands still. A program of its own. */
const [instant] = process.argv.slice(2);
if (!instant) throw new Error('usage: serve-at.ts INSTANT');
await serveCommand(readConfig(process.env), { clock: fixedClock(instant) });
