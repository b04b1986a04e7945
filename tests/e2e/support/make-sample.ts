import { makeDemo } from '../../../src/app/cli/demo.ts';
import { withDatabase } from '../../../src/app/cli/with-database.ts';
import { readConfig } from '../../../src/platform/config.ts';
import { silentLog } from '../../../src/platform/log.ts';
import { expectWhole } from './whole-sample.ts';

/** `node make-sample.ts DIR [INSTANT]` leaves the sample prefecture of a moment, or of now, in the data directory DIR. A program of its own. */
const [dataDir, instant] = process.argv.slice(2);
if (!dataDir) throw new Error('usage: make-sample.ts DIR [INSTANT]');
const config = readConfig({ DATA_DIR: dataDir });
await withDatabase(config, silentLog, async (database) => {
  await makeDemo(database, config, instant ? { asOf: instant } : {});
  await expectWhole(database);
});
