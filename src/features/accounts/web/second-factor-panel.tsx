import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Panel } from '#ui/panel.tsx';
import { Tag } from '#ui/tag.tsx';
import { accountsWords, meWords } from '../contract/accounts.messages.ts';
import { accounts, secondFactorReads } from './accounts.client.ts';
import { EnrolDialog } from './enrol-dialog.tsx';
import { ProveDialog } from './prove-dialog.tsx';

const words = meWords.secondFactor;

/** 二要素認証: begin it or give it up. */
export function SecondFactorPanel({ on }: { on: boolean }) {
  const [open, setOpen] = useState(false);
  const shut = () => setOpen(false);
  return (
    <Panel title={words.title} end={on && <Tag tone="ok">{accountsWords.states.active}</Tag>}>
      <div className="body form">
        <p>{on ? words.on : words.off}</p>
        <div className="row">
          <Button tone={on ? 'danger' : 'plain'} onPress={() => setOpen(true)}>
            {on ? words.end : words.begin}
          </Button>
        </div>
      </div>
      {open && on && (
        <ProveDialog
          title={words.endTitle}
          note={words.endNote}
          submit={words.end}
          danger
          act={(current) => ({
            call: () => accounts.call.disableSecondFactor({ current }),
            said: () => words.ended,
            reread: secondFactorReads,
          })}
          onDone={shut}
          onClose={shut}
        />
      )}
      {open && !on && <EnrolDialog onDone={shut} onClose={shut} />}
    </Panel>
  );
}
