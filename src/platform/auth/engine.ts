import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { twoFactor, username } from 'better-auth/plugins';
import { newId } from '#kernel/id.ts';
import type { AuthParts } from './auth-parts.ts';
import { nativeDates } from './native-dates.ts';
import { absoluteHours, sessionEnd } from './session.rules.ts';
import { cookiePrefix } from './session-cookie.ts';
import { lockMinutes } from './throttle.ts';

/** Where the engine listens; only ask-engine.ts talks to it. */
export const enginePath = '/api/auth';
/** The header in which the caller's address reaches the engine. */
export const clientHeader = 'x-madoguchi-client';

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };
const userFields = { ...stamps, emailVerified: 'email_verified' };
const credentialFields = {
  ...stamps,
  userId: 'user_id',
  providerId: 'provider_id',
  accountId: 'account_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
};
const sessionFields = {
  ...stamps,
  userId: 'user_id',
  expiresAt: 'expires_at',
  ipAddress: 'ip_address',
  userAgent: 'user_agent',
};
const secondFactorFields = {
  userId: 'user_id',
  backupCodes: 'backup_codes',
  failedVerificationCount: 'failed_verification_count',
  lockedUntil: 'locked_until',
};

/** The account library over our own tables: it checks passwords and codes and keeps sessions, nothing else. */
export function createEngine(parts: AuthParts) {
  return betterAuth({
    appName: '窓口',
    baseURL: parts.baseUrl,
    basePath: enginePath,
    secret: parts.secret,
    trustedOrigins: [parts.baseUrl],
    database: { db: parts.database.db.withPlugin(nativeDates), type: 'postgres', transaction: false },
    user: { modelName: 'accounts_users', fields: userFields },
    account: { modelName: 'accounts_credentials', fields: credentialFields },
    verification: { modelName: 'accounts_verifications', fields: { ...stamps, expiresAt: 'expires_at' } },
    session: {
      modelName: 'accounts_sessions',
      fields: sessionFields,
      additionalFields: {
        lastSeenAt: { type: 'date', required: false, input: false, fieldName: 'last_seen_at' },
      },
      expiresIn: absoluteHours * 3600,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    databaseHooks: { session: { create: { before: (session) => beginSession(parts, session) } } },
    plugins: plugins(),
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (level, message) => parts.log.warn({ level, message }, 'account library') },
    advanced: {
      cookiePrefix,
      useSecureCookies: parts.secure,
      disableOriginCheck: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', secure: parts.secure },
      // The library never creates accounts here, so it need not be able to fill every column.
      database: { generateId: () => newId(), validateSchema: false },
      ipAddress: { ipAddressHeaders: [clientHeader] },
    },
  });
}

function plugins() {
  const secondFactor = twoFactor({
    issuer: '窓口',
    accountLockout: { enabled: true, maxFailedAttempts: 5, durationSeconds: lockMinutes * 60 },
    backupCodeOptions: { storeBackupCodes: 'encrypted' },
    schema: {
      user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
      twoFactor: { modelName: 'accounts_two_factors', fields: secondFactorFields },
    },
  });
  const names = username({
    displayUsername: false,
    minUsernameLength: 1,
    maxUsernameLength: 64,
    usernameValidator: () => true,
  });
  return [names, secondFactor];
}

/** A session begins by our clock, and never for an account that was closed. */
async function beginSession(parts: AuthParts, session: { userId: string }) {
  const user = await parts.database.db
    .selectFrom('accounts_users')
    .select('disabled_at')
    .where('id', '=', session.userId)
    .executeTakeFirst();
  if (!user || user.disabled_at !== null) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DISABLED' });
  const now = parts.clock.now();
  const begun = new Date(now);
  return {
    data: {
      ...session,
      createdAt: begun,
      updatedAt: begun,
      lastSeenAt: begun,
      expiresAt: new Date(sessionEnd(now)),
    },
  };
}
