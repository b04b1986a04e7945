import { Check } from 'lucide-react';
import { LinkButton } from '#ui/button.tsx';
import { cx } from '#ui/class-names.ts';
import { Icon } from '#ui/icon.tsx';
import { Link } from '#ui/link.tsx';
import { State } from '#ui/state-sign.tsx';
import type { HomeView } from '../contract/home.ts';
import { setupWords as words } from '../contract/setup.messages.ts';
import type { SetupItem } from '../contract/setup.ts';

const tones = { done: 'resolved', begun: 'active', open: 'new' } as const;

function Item({ item, number, next }: { item: SetupItem; number: number; next: boolean }) {
  return (
    <li className={cx('setup-item', item.state === 'done' && 'done', next && 'now')}>
      <span className="n" aria-hidden="true">
        {item.state === 'done' ? <Icon of={Check} size={14} /> : number}
      </span>
      <div>
        <h3>{item.title}</h3>
        <p className="muted">{item.why}</p>
      </div>
      <div className="st">
        <State tone={tones[item.state]}>{words.states[item.state]}</State>
        <span className="muted small">{item.words}</span>
      </div>
      <div className="do">
        {item.href && item.state === 'done' && !item.href.startsWith('/imports') && (
          <Link href={item.href}>{words.again}</Link>
        )}
        {item.href && item.state !== 'done' && (
          <LinkButton size="sm" tone={next ? 'primary' : 'plain'} href={item.href}>
            {item.action}
          </LinkButton>
        )}
        {!item.href && item.state !== 'done' && <span className="muted small">{item.action}</span>}
      </div>
    </li>
  );
}

/** What an installation lacks before its desk can work: each line true from the data, gone when all are. */
export function SetupList({ setup }: { setup: NonNullable<HomeView['setup']> }) {
  const next = setup.items.find(({ state, href }) => state !== 'done' && href !== null)?.key;
  const progress = words.progress(setup.done, setup.items.length);
  return (
    <section className="panel setup" aria-labelledby="setup-title">
      <header className="setup-head">
        <div>
          <h2 id="setup-title">{words.title}</h2>
          <p className="muted">{words.lead}</p>
        </div>
        <div className="setup-progress">
          <b>{progress}</b>
          <progress aria-label={progress} max={setup.items.length} value={setup.done} />
        </div>
      </header>
      <ol>
        {setup.items.map((item, index) => (
          <Item key={item.key} item={item} number={index + 1} next={item.key === next} />
        ))}
      </ol>
    </section>
  );
}
