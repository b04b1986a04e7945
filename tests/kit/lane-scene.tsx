import { useState } from 'react';
import { useAct } from '#ui/act/use-act.ts';
import { Button } from '#ui/button.tsx';
import { answer } from './answer.ts';

/** A page whose buttons stand at its foot, where things are said. */
export function LaneScene() {
  const { press } = useAct();
  const [rows, setRows] = useState(['R8-00001', 'R8-00002', 'R8-00003']);
  const take = (no: string) =>
    press({
      call: async () => {
        await answer(no, null);
        setRows((now) => now.filter((one) => one !== no));
      },
      said: () => ({
        words: `${no} を担当しました。`,
        undo: async () => setRows((now) => [...now, no]),
      }),
      reread: [],
    });
  return (
    <div className="app">
      <main id="main" tabIndex={-1} className="full">
        <h1 tabIndex={-1}>受付</h1>
        <div style={{ flex: 1 }} />
        <div className="form-page-foot">
          {rows.map((no) => (
            <Button key={no} onPress={() => void take(no)}>{`${no} を担当する`}</Button>
          ))}
        </div>
      </main>
    </div>
  );
}
