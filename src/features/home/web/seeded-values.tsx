import { Facts } from '#ui/facts.tsx';
import { formatDate } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { Panel } from '#ui/panel.tsx';
import { useMe } from '#ui/session/me.ts';
import { setupWords } from '../contract/setup.messages.ts';

const words = setupWords.seeded;

/** What the installation goes by: the values of the specification until others are set. */
export function SeededValues() {
  const { names } = useMe();
  const items = [
    { label: words.prefecture, value: names.prefecture },
    { label: words.contract, value: names.contract },
    { label: words.period, value: words.span(formatDate(names.from), formatDate(names.to)), className: 't' },
    { label: words.phone, value: names.phone },
    { label: words.hours, value: names.hours },
  ];
  return (
    <Panel title={words.title} padded end={<Link href="/contract/names">{words.change}</Link>}>
      <Facts items={items} />
    </Panel>
  );
}
