import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../log.ts';

/** What signing in is built from. */
export interface AuthParts {
  readonly database: Database;
  readonly clock: Clock;
  /** Signs cookies and encrypts second factors. A new one signs everybody out and voids second factors. */
  readonly secret: string;
  /** The address users type: `https://helpdesk.example.lg.jp`. */
  readonly baseUrl: string;
  readonly secure: boolean;
  /** Whether a page of this origin is ours. */
  readonly isOurOrigin: (origin: string, host: string) => boolean;
  /** Work that goes on after the answer, so that an answer's time says nothing. */
  readonly afterwards: (work: Promise<void>) => void;
  readonly log: Log;
}
