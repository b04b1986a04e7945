import { makeDemo } from '../../../src/app/cli/demo.ts';
import { withDatabase } from '../../../src/app/cli/with-database.ts';
import { readConfig } from '../../../src/platform/config.ts';
import { silentLog } from '../../../src/platform/log.ts';

/** `node make-sample.ts DIR` leaves the sample prefecture in the data directory DIR. A program of its own. */
const [dataDir] = process.argv.slice(2);
if (!dataDir) throw new Error('usage: make-sample.ts DIR');
await withDatabase(readConfig({ DATA_DIR: dataDir }), silentLog, (database) => makeDemo(database, 1));
