import '#ui/fonts.ts';
import '#ui/styles/index.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Root } from './root.tsx';

const KitPage = lazy(async () => ({ default: (await import('./kit-page.tsx')).KitPage }));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const isKit = import.meta.env.DEV && location.pathname === '/kit';
createRoot(root).render(
  <StrictMode>
    {isKit ? (
      <Suspense>
        <KitPage />
      </Suspense>
    ) : (
      <Root />
    )}
  </StrictMode>,
);
