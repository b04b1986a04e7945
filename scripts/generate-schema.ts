import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#platform/db/open-database.ts';
import { embeddedTemplate } from '../tests/support/embedded-template.ts';
import { readColumns } from './schema/read-columns.ts';
import { schemaSource } from './schema/schema-source.ts';

// Writes src/platform/db/schema.generated.ts from the migrations. With --check it only compares, and fails on a difference.

const file = join(import.meta.dirname, '../src/platform/db/schema.generated.ts');
const database = await openDatabase({ kind: 'embedded', dataDir: null }, { templateFile: await embeddedTemplate() });
const source = schemaSource(await readColumns(database.pool).finally(() => database.close()));
const isSame = readOrEmpty(file) === source;

if (isSame) {
  console.log('schema.generated.ts matches the migrations.');
} else if (process.argv.includes('--check')) {
  console.error('schema.generated.ts differs from the migrations. Run: node scripts/generate-schema.ts');
  process.exitCode = 1;
} else {
  writeFileSync(file, source);
  console.log('schema.generated.ts written.');
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
