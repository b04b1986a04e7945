import { setTimeout as sleep } from 'node:timers/promises';
import { createFileStore } from '#platform/files/file-store.ts';

// Puts a file and gets no further: the process to be killed between file and row.
const [root = ''] = process.argv.slice(2);
process.stdout.write(`${await createFileStore(root).put(new TextEncoder().encode('添付'))}\n`);
await sleep(60_000);
