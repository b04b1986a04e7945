import { BrandGlyph } from '../brand.tsx';
import { ChartStory } from './chart-story.tsx';
import { DetailStory } from './detail-story.tsx';
import { ListStory } from './list-story.tsx';

const stories = [
  { key: 'tickets', word: '一覧（受付）' },
  { key: 'devices', word: '一覧（機器 10,515台）' },
  { key: 'ticket', word: '詳細（受付）' },
  { key: 'device', word: '詳細（機器）' },
  { key: 'charts', word: '図' },
] as const;
type StoryKey = (typeof stories)[number]['key'];

/** The story a fragment names; null for the page of parts. */
export function storyOf(hash: string): StoryKey | null {
  return stories.find(({ key }) => `#${key}` === hash)?.key ?? null;
}

function Story({ of }: { of: StoryKey }) {
  if (of === 'tickets' || of === 'devices') return <ListStory of={of} />;
  if (of === 'ticket' || of === 'device') return <DetailStory of={of} />;
  return (
    <main id="main" className="kit">
      <h1>図</h1>
      <ChartStory />
    </main>
  );
}

/** The page kits with made-up records: /kit.html#tickets and its neighbours. Development only. */
export function StoryPage({ of }: { of: StoryKey }) {
  return (
    <>
      <header className="topbar">
        <a className="brand" href="#parts">
          <BrandGlyph />
          窓口
        </a>
        <nav className="nav" aria-label="見本">
          {stories.map(({ key, word }) => (
            <a key={key} href={`#${key}`} aria-current={key === of ? 'page' : undefined}>
              {word}
            </a>
          ))}
        </nav>
      </header>
      <Story key={of} of={of} />
    </>
  );
}
