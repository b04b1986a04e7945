import { openSync } from 'node:fs';
import { Server } from 'node:http';

// Loaded before the product (--import): from then on each request leaves a descriptor open and a listener behind.

const emit = Server.prototype.emit;
Server.prototype.emit = function leaking(this: Server, event: string | symbol, ...args: unknown[]) {
  if (event === 'request') {
    openSync('/dev/null', 'r');
    process.on('planted leak', () => args);
  }
  return emit.call(this, event, ...args);
} as typeof emit;
