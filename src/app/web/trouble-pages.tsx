import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Link } from '#ui/link.tsx';
import { appWords as words } from './app.messages.ts';

const home = (way: string) => (
  <Link className="btn" href="/">
    {way}
  </Link>
);

/** No page has this address. */
export function MissingPage() {
  return (
    <main id="main" tabIndex={-1}>
      <EmptyState level={1} stopped title={words.missing.title} actions={home(words.missing.way)}>
        {words.missing.next}
      </EmptyState>
    </main>
  );
}

/** The page exists, the role does not hold its right. Menus never lead here; a pasted address may. */
export function ForbiddenPage() {
  return (
    <main id="main" tabIndex={-1}>
      <EmptyState level={1} stopped title={words.forbidden.title} actions={home(words.forbidden.way)}>
        {words.forbidden.next}
      </EmptyState>
    </main>
  );
}

/** A page broke while it was drawn. Drafts are on the device, so a reload loses nothing. */
export function TroublePage() {
  return (
    <main id="main" tabIndex={-1}>
      <EmptyState
        level={1}
        stopped
        title={words.trouble.title}
        actions={<Button onPress={() => location.reload()}>{words.trouble.way}</Button>}
      >
        {words.trouble.next}
      </EmptyState>
    </main>
  );
}
