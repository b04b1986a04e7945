import { Link } from '#ui/link.tsx';
import { type DutyStanding, worstOf } from '../contract/clause-judgement.ts';
import { chapters, clauses } from '../contract/clauses.data.ts';
import { clausesWords as words } from '../contract/clauses.messages.ts';
import { StandingSign } from './standing-sign.tsx';
import type { Clauses } from './use-clauses.ts';

interface LineProps {
  readonly no: string;
  readonly title: string;
  readonly href: string;
  readonly current: boolean;
  readonly standing: DutyStanding | undefined;
}

function Line({ no, title, href, current, standing }: LineProps) {
  return (
    <Link href={href} current={current} title={title}>
      <span className="no t">{no}</span>
      <span>{title}</span>
      {standing && <StandingSign of={standing} />}
    </Link>
  );
}

/** The contract on the left: chapters, and the clauses of the one on screen, each with the worst of its duties. */
export function ClauseTree({
  page,
  standings,
}: {
  page: Clauses;
  standings: Readonly<Record<string, DutyStanding>> | undefined;
}) {
  const own = clauses.filter(({ chapter }) => chapter === page.chapterId);
  const ofChapter = (id: number) =>
    standings && worstOf(clauses.flatMap((one) => (one.chapter === id ? (standings[one.id] ?? []) : [])));
  return (
    <nav className="tree clause-tree" aria-label={words.title}>
      <h2>{words.title}</h2>
      <ul>
        {chapters.map(({ id, title }) => (
          <li key={id}>
            <Line
              no={String(id)}
              title={title}
              href={page.hrefOf({ chapter: String(id) })}
              current={page.chapterId === id && !page.clause}
              standing={ofChapter(id)}
            />
            {id === page.chapterId && (
              <ul>
                {own.map((clause) => (
                  <li key={clause.id}>
                    <Line
                      no={clause.id}
                      title={clause.title}
                      href={page.hrefOf({ clause: clause.id })}
                      current={page.clause?.id === clause.id}
                      standing={standings?.[clause.id]}
                    />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
