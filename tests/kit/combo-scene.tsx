import { useState } from 'react';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';

const tags = ['WP-0001', 'WP-0002', 'WC-0001'];
const load = async (text: string): Promise<ComboOption[]> =>
  tags.filter((tag) => tag.startsWith(text)).map((tag) => ({ key: tag, code: tag, word: '貸出用' }));

/** A combo box low in a long form that scrolls by itself. */
export function ComboScene() {
  const [value, setValue] = useState<ComboOption | null>(null);
  return (
    <main id="main" tabIndex={-1} className="pad">
      <h1 tabIndex={-1}>貸出</h1>
      <div style={{ height: '20rem', overflow: 'auto' }} className="long-form">
        <div style={{ height: '15rem' }} />
        <ComboField id="thing" label="物を加える" value={value} onChange={setValue} load={load} />
        <div style={{ height: '60rem' }} />
      </div>
    </main>
  );
}
