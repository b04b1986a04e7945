import { Link } from '../link.tsx';
import { useMay } from '../session/me.ts';

/** A clause as the specification numbers it (4-8); for who reads 条項 it leads there, to how the duty is kept. */
export function ClauseLink({ no }: { no: string }) {
  const mayRead = useMay('contract.readClauses');
  return mayRead ? <Link href={`/contract/clauses?clause=${no}`}>{no}</Link> : <span>{no}</span>;
}

/** What a policy says, and the clause that says so. */
export function ByClause({ children, no }: { children: string; no: string }) {
  return (
    <span className="by-clause">
      {children}
      <span className="clause t">
        <ClauseLink no={no} />
      </span>
    </span>
  );
}
