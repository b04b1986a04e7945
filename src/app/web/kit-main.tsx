// The kit on its own, at /kit of the development server: it is no part of the build and needs no server behind it.
import '#ui/fonts.ts';
import '#ui/styles/index.css';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createRoot } from 'react-dom/client';
import { KitPage } from './kit-page.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('kit.html has no #root');
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale="ja-JP">
      <KitPage />
    </I18nProvider>
  </StrictMode>,
);
