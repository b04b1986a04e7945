import { BookOpen, ListChecks, type LucideIcon, MessageCircle, Package, Phone, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '#ui/icon.tsx';
import { Link, useLeads } from '#ui/link.tsx';
import { useMe } from '#ui/session/me.ts';
import { homeWords } from '../contract/home.messages.ts';
import type { HomeBlockView, HomeView } from '../contract/home.ts';
import { blocksOf, HomeCard, RestOf, ThingLine } from './home-parts.tsx';

const words = homeWords.home;

const quick: readonly { href: string; word: string; icon: LucideIcon }[] = [
  { href: '/ask', word: words.quick.ask, icon: MessageCircle },
  { href: '/asked', word: words.quick.tickets, icon: ListChecks },
  { href: '/loans/new', word: words.quick.borrow, icon: Package },
  { href: '/knowledge', word: words.quick.guides, icon: BookOpen },
];

function QuickWays() {
  const leads = useLeads();
  return (
    <ul className="quick">
      {quick
        .filter(({ href }) => leads(href))
        .map(({ href, word, icon }) => (
          <li key={href}>
            <Link href={href}>
              <Icon of={icon} size={24} />
              <span>{word}</span>
            </Link>
          </li>
        ))}
    </ul>
  );
}

/** Where a 職員 begins: their question. A 所属担当者 begins at what waits for the 所属. */
function Hero({ home, first }: { home: HomeView; first: ReactNode }) {
  return (
    <section className="hero">
      <div className="home-title">
        <h1>{home.departmentOwn ?? words.ask}</h1>
        {home.waiting > 0 && <p className="muted">{words.waitingShort(home.waiting)}</p>}
      </div>
      {first}
      <Link className="askbox" href="/ask">
        <Icon of={Search} size={20} />
        <span>{words.askBox}</span>
      </Link>
      <QuickWays />
    </section>
  );
}

function Head({ block }: { block: HomeBlockView }) {
  return (
    <div className="p-head">
      <h2>{block.title}</h2>
      {block.allHref ? <Link href={block.allHref}>{words.all}</Link> : <span className="count">{block.count}</span>}
    </div>
  );
}

function Cards({ block }: { block: HomeBlockView }) {
  return (
    <section className="p-sec">
      <Head block={block} />
      {block.lines.length === 0 && <p className="muted">{words.none}</p>}
      {block.lines.length > 0 && (
        <ul className="cards">
          {block.lines.map((line) => (
            <HomeCard key={line.id} line={line} />
          ))}
        </ul>
      )}
      <RestOf block={block} />
    </section>
  );
}

function Things({ block }: { block: HomeBlockView }) {
  return (
    <section className="p-sec">
      <Head block={block} />
      {block.lines.length === 0 && <p className="muted">{words.none}</p>}
      {block.lines.length > 0 && (
        <ul className="things">
          {block.lines.map((line) => (
            <ThingLine key={line.id} line={line} />
          ))}
        </ul>
      )}
      <RestOf block={block} />
    </section>
  );
}

function Guides({ block }: { block: HomeBlockView }) {
  return (
    <section className="p-sec">
      <Head block={block} />
      {block.lines.length === 0 && <p className="muted">{words.none}</p>}
      {block.lines.length > 0 && (
        <ul className="guides">
          {block.lines.map((line) => (
            <li key={line.id}>
              <Link href={line.href ?? '/'}>{line.title}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** How the desk is reached when it cannot wait; nothing where nothing was set. */
function DeskPhone() {
  const { phone, hours } = useMe().names;
  if (!phone && !hours) return null;
  return (
    <section className="phonebox" aria-label={phone ? words.call : words.hours}>
      <Icon of={Phone} size={20} />
      <div>
        <b>
          {phone ? words.call : words.hours}
          {phone && <span className="t">　{phone}</span>}
        </b>
        {hours && <p className="muted">{hours}</p>}
      </div>
    </section>
  );
}

/** The home of those who ask. */
export function PortalHome({ home }: { home: HomeView }) {
  const { blocks } = home;
  const waiting = blocksOf(blocks, 'waiting').map((block) => <Cards key={block.key} block={block} />);
  return (
    <main id="main" tabIndex={-1} className="portal">
      <div className="p-main">
        <Hero home={home} first={home.departmentOwn !== null && waiting} />
        {home.departmentOwn === null && waiting}
        {blocksOf(blocks, 'course').map((block) => (
          <Cards key={block.key} block={block} />
        ))}
        {blocksOf(blocks, 'reading').map((block) => (
          <Guides key={block.key} block={block} />
        ))}
      </div>
      <div className="p-aside">
        {blocksOf(blocks, 'things').map((block) => (
          <Things key={block.key} block={block} />
        ))}
        <DeskPhone />
      </div>
    </main>
  );
}
