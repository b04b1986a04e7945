import { Link } from '#ui/link.tsx';
import type { ChapterJudgement } from '../contract/clause-judgement.ts';
import { chapters, clauses } from '../contract/clauses.data.ts';
import { clausesWords as words } from '../contract/clauses.messages.ts';
import { StandingSign, worstOf } from './standing-sign.tsx';
import type { Clauses } from './use-clauses.ts';

interface LineProps {
  readonly no: string;
  readonly title: string;
  readonly href: string;
  readonly current: boolean;
  readonly judged: ChapterJudgement['duties'] | undefined;
}

function Line({ no, title, href, current, judged }: LineProps) {
  return (
    <Link href={href} current={current} title={title}>
      <span className="no t">{no}</span>
      <span className="clip">{title}</span>
      {judged && judged.length > 0 && <StandingSign of={worstOf(judged.map((duty) => duty.standing))} />}
    </Link>
  );
}

/** The contract on the left: chapters, and the clauses of the one on screen, each with the worst of its duties. */
export function ClauseTree({
  page,
  judged,
}: {
  page: Clauses;
  judged: ReadonlyMap<number, ChapterJudgement | undefined>;
}) {
  const own = clauses.filter(({ chapter }) => chapter === page.chapterId);
  const dutiesOf = (chapter: number) => judged.get(chapter)?.duties;
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
              judged={dutiesOf(id)}
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
                      judged={dutiesOf(id)?.filter((duty) => duty.clause === clause.id)}
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
