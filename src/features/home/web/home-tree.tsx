import { Link, useLeads } from '#ui/link.tsx';
import { useListSearch } from '#ui/routing/search.ts';
import { homeWords } from '../contract/home.messages.ts';
import type { HomeView } from '../contract/home.ts';

const words = homeWords.home;
const hrefOf = (wait: string) => `/home?${new URLSearchParams({ wait })}`;

/** Which sort of what waits is on screen; it stands in the address. */
export function useWait() {
  const { search, onSearchChange } = useListSearch();
  return { wait: search.wait ?? '', showAll: () => onSearchChange({}, 'push') };
}

/** What waits by its sort, and where the reader looks things up. */
export function HomeTree({ home }: { home: HomeView }) {
  const { wait } = useWait();
  const leads = useLeads();
  const ways = words.ways.filter(({ href }) => leads(href));
  const known = home.waits.some(({ key }) => key === wait);
  return (
    <nav className="tree home-tree" aria-label={words.tree}>
      <h2>{words.tree}</h2>
      <ul>
        <li>
          <Link href="/home" current={!known}>
            <span>{words.all}</span>
            <span className="count">{home.waiting}</span>
          </Link>
        </li>
        {home.waits.map(({ key, title, count }) => (
          <li key={key}>
            <Link href={hrefOf(key)} current={key === wait}>
              <span>{title}</span>
              <span className="count">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
      {ways.length > 0 && <h2>{words.lookUp}</h2>}
      <ul>
        {ways.map(({ href, title }) => (
          <li key={href}>
            <Link href={href}>
              <span>{title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
