import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#platform/db/open-database.ts';
import { embeddedTemplate } from '../tests/support/embedded-template.ts';
import { readColumns } from './schema/read-columns.ts';
import { linksSource, readLinks } from './schema/read-links.ts';
import { schemaSource } from './schema/schema-source.ts';

// Writes the database types of the product, and what the laws know of its tables, from the migrations. With --check it only
// compares, and fails on a difference.

const root = join(import.meta.dirname, '..');
const database = await openDatabase({ kind: 'embedded', dataDir: null }, { templateFile: await embeddedTemplate() });
const generated = await read().finally(() => database.close());

for (const [path, source] of Object.entries(generated)) {
  const file = join(root, path);
  if (readOrEmpty(file) === source) console.log(`${path} matches the migrations.`);
  else if (process.argv.includes('--check')) {
    console.error(`${path} differs from the migrations. Run: node scripts/generate-schema.ts`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, source);
    console.log(`${path} written.`);
  }
}

async function read() {
  return {
    'src/platform/db/schema.generated.ts': schemaSource(await readColumns(database.pool)),
    'tests/support/laws/schema-links.generated.ts': linksSource(await readLinks(database.pool)),
  };
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
