import type { Pool } from 'pg';

/** What the role of this connection may do to the tables of the audit. */
export interface AuditRights {
  readonly role: string;
  readonly owner: string;
  /** It owns a table, or may become somebody who does: then it can take the triggers away that refuse a change. */
  readonly isOwner: boolean;
  /** The tables it may change in another way than by appending. */
  readonly rewritable: readonly string[];
}

/** By their name, so that one that comes with a later migration is seen too. */
const ofAudit = String.raw`c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname like 'audit\_%'`;

export async function readAuditRights(pool: Pool): Promise<AuditRights> {
  const { rows } = await pool.query<{ role: string; owner: string; table: string; owns: boolean; rewrites: boolean }>(`
    select current_user as role, pg_get_userbyid(c.relowner) as owner, c.relname as table,
      pg_has_role(c.relowner, 'member') as owns, has_table_privilege(c.oid, 'update, delete, truncate, trigger') as rewrites
    from pg_class c where ${ofAudit} order by c.relname`);
  return {
    role: rows[0]?.role ?? '',
    owner: rows[0]?.owner ?? '',
    isOwner: rows.some(({ owns }) => owns),
    rewritable: rows.filter(({ rewrites }) => rewrites).map(({ table }) => table),
  };
}
