// The kit on its own, at /kit of the development server: it is no part of the build and needs no server behind it.
import '#ui/fonts.ts';
import '#ui/styles/index.css';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createRoot } from 'react-dom/client';
import { StoryPage, storyOf } from '#ui/stories/story-page.tsx';
import { KitPage } from './kit-page.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('kit.html has no #root');
const page = createRoot(root);

/** The page of parts; with a fragment, one of the page kits: #tickets, #devices, #ticket, #device, #charts. */
function show() {
  const story = storyOf(location.hash);
  page.render(
    <StrictMode>
      <I18nProvider locale="ja-JP">{story ? <StoryPage of={story} /> : <KitPage />}</I18nProvider>
    </StrictMode>,
  );
}
window.addEventListener('hashchange', show);
show();
