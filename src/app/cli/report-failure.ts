import { Refused } from '#kernel/refusal.ts';
import { ConfigError } from '#platform/config.ts';

/** Ends the command with words for the operator; a stack only for what nobody expected. */
export function reportFailure(error: unknown): void {
  const expected = error instanceof Refused || error instanceof ConfigError;
  const message = error instanceof Error ? error.message : String(error);
  console.error(`窓口を実行できませんでした。\n${message}`);
  if (!expected && error instanceof Error) console.error(error.stack);
  process.exitCode = 1;
}
