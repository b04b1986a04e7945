import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Panel } from '#ui/panel.tsx';
import { Tag } from '#ui/tag.tsx';
import { toast } from '#ui/toast-store.ts';
import { accountsWords, meWords } from '../contract/accounts.messages.ts';
import { accounts, ownKey } from './accounts.client.ts';
import { EnrolDialog } from './enrol-dialog.tsx';
import { ProveDialog } from './prove-dialog.tsx';

const words = meWords.secondFactor;

/** 二要素認証: begin it or give it up. */
export function SecondFactorPanel({ on }: { on: boolean }) {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const finish = (said: string) => {
    setOpen(false);
    toast(said);
    void client.invalidateQueries({ queryKey: ownKey });
    void client.invalidateQueries({ queryKey: accounts.query.listSessions.key() });
  };
  const end = async (current: string) => {
    await accounts.call.disableSecondFactor({ current });
    finish(words.ended);
  };
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
          onProve={end}
          onClose={() => setOpen(false)}
        />
      )}
      {open && !on && <EnrolDialog onDone={() => finish(words.done)} onClose={() => setOpen(false)} />}
    </Panel>
  );
}
