import { systemClock } from '../clock.ts';
import type { AuthParts } from './auth-parts.ts';
import { openSecondFactor } from './second-factor.ts';
import { isUnspent, totpStep } from './totp.ts';

/**
 * Marks the code that has just begun a session as used (RFC 6238 §5.2). False when it was used before: then the session
 * is ended again, which no browser has heard of yet.
 */
export async function spendCode(parts: AuthParts, token: string | null, code: string): Promise<boolean> {
  if (token === null) return false;
  return parts.database.transaction(async (tx) => {
    // The lock lets only one of two uses at the same moment see the code as unused.
    const factor = await tx
      .selectFrom('accounts_two_factors as f')
      .innerJoin('accounts_sessions as s', 's.user_id', 'f.user_id')
      .select(['f.id', 'f.secret', 'f.last_step'])
      .where('s.token', '=', token)
      .forUpdate('f')
      .executeTakeFirst();
    // The engine has checked the code by the machine's clock.
    const step = factor && totpStep(await openSecondFactor(parts.secret, factor.secret), code, systemClock.now());
    if (!factor || step === undefined || step === null || !isUnspent(step, factor.last_step)) {
      await tx.deleteFrom('accounts_sessions').where('token', '=', token).execute();
      return false;
    }
    await tx.updateTable('accounts_two_factors').set({ last_step: step }).where('id', '=', factor.id).execute();
    return true;
  });
}
