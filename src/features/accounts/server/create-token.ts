import { createApiToken } from '#platform/auth/api-token.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Token } from '../contract/account.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { tokenExpiry } from './accounts.rules.ts';
import { tokenScopes, toToken } from './tokens.reads.ts';
import { insertToken } from './tokens.repo.ts';

/** トークンを発行する: its text is shown this once. @throws accounts.unknownScope, accounts.expiryPassed */
export async function createToken(
  ctx: Ctx,
  input: { name: string; scopes: string[]; expiresOn: string },
): Promise<{ token: Token; secret: string }> {
  const allowed = await tokenScopes(ctx);
  if (!input.scopes.every((scope) => allowed.includes(scope))) throw accountsRefusals.unknownScope();
  const expiresAt = tokenExpiry(input.expiresOn, ctx.clock.now());
  if (expiresAt === null) throw accountsRefusals.expiryPassed();
  const { token: secret, prefix, hash } = createApiToken();
  const scopes = [...new Set(input.scopes)].sort();
  const row = await insertToken(ctx, { name: input.name, prefix, hash, scopes, expiresAt });
  const changes = { name: [null, input.name], scopes: [null, scopes], expiresAt: [null, expiresAt] } as const;
  ctx.audit.record({ action: 'accounts.createToken', entity: 'token', entityId: row.id, changes });
  return { token: toToken(row, ctx.clock.now()), secret };
}
