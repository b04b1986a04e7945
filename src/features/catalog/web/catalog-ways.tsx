import { Library } from 'lucide-react';
import { Button } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import { catalogWords as words } from '../contract/catalog.messages.ts';

const pages = [
  { key: '/catalog/policies', word: words.policies.title },
  { key: '/catalog/systems', word: words.systems.title },
  { key: '/catalog/models', word: words.models.title },
  { key: '/catalog/software', word: words.software.title },
  { key: '/catalog/vendors', word: words.vendors.title },
];

/** From one ledger of the catalogue to the others. */
export function CatalogWays({ here }: { here: string }) {
  const trigger = (
    <Button size="sm" icon={Library}>
      {words.ledgers}
    </Button>
  );
  const items = pages.filter((page) => page.key !== here).map((page) => ({ ...page, href: page.key }));
  return <Menu label={words.ledgers} trigger={trigger} items={items} />;
}
