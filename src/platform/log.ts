import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/** Structured logs without personal data: requests are logged by route, status and ids only, errors without the rows they are about. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const settings = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: errorTold },
  };
  return destination ? pino(settings, destination) : pino(settings);
}

const longestMessage = 400;
const mostFrames = 6;
const mostCauses = 3;
/** Of what the database says of an error; `detail` and `where` would tell the values of a row. */
const toldFields = ['code', 'table', 'constraint', 'column', 'syscall'] as const;

/**
 * An error in a short line: what it is, where in our own code, and what caused it. Whatever else hangs on it (a row as it is
 * now, the statement, the values of a key) stays out.
 */
function errorTold(error: unknown, causes = mostCauses): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? error.slice(0, longestMessage) : typeof error;
  const said = error as unknown as Readonly<Record<string, unknown>>;
  const fields = toldFields.flatMap((name) => (typeof said[name] === 'string' ? [[name, said[name]]] : []));
  return {
    type: error.name === 'Error' ? error.constructor.name : error.name,
    message: error.message.slice(0, longestMessage),
    ...Object.fromEntries(fields),
    at: ownFrames(error.stack ?? ''),
    ...(error.cause && causes > 1 ? { cause: errorTold(error.cause, causes - 1) } : {}),
  };
}

/** Where it happened, without what lies between our own lines; all of it when none is ours. */
function ownFrames(stack: string): string[] {
  const frames = stack.split('\n').flatMap((line) => (/^ +at /.test(line) ? [line.trim().slice(3)] : []));
  const own = frames.filter((frame) => !/node_modules|node:/.test(frame));
  return (own.length > 0 ? own : frames).slice(0, mostFrames).map((frame) => frame.slice(0, longestMessage));
}

export const silentLog: Log = pino({ level: 'silent' });
