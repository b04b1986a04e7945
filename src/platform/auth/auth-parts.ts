import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../log.ts';

/** An identity provider (OpenID Connect). Accounts are linked by mail address; nobody is registered by signing in. */
export interface OidcConfig {
  /** `https://login.example.lg.jp/.well-known/openid-configuration` */
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The words on the button: 職員認証でログイン. */
  readonly label: string;
}

/** What signing in is built from. */
export interface AuthParts {
  readonly database: Database;
  readonly clock: Clock;
  /** Signs cookies and encrypts second factors. A new one signs everybody out and voids second factors. */
  readonly secret: string;
  /** The address users type: `https://helpdesk.example.lg.jp`. */
  readonly baseUrl: string;
  readonly secure: boolean;
  readonly log: Log;
  readonly oidc: OidcConfig | null;
}
