import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Structured logs without personal data: requests are logged by route, status and ids only. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

export const silentLog: Log = pino({ level: 'silent' });
