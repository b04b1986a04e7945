import type { AnyContractProcedure } from '@orpc/contract';
import { useState } from 'react';
import { useAct } from '#ui/act/use-act.ts';
import { Button } from '#ui/button.tsx';
import { featureClient } from '#ui/rpc/client.ts';
import { homeWords } from '../contract/home.messages.ts';
import type { HomePressView } from '../contract/home.ts';
import { home } from './home.client.ts';

type AnyCall = Readonly<Record<string, (input: unknown) => Promise<unknown>>>;

/** A procedure of any feature by its name: what a block's own feature said can be done with its line. */
function callOf({ call, input }: HomePressView): Promise<unknown> {
  const [feature = '', procedure = ''] = call.split('.');
  const calls = featureClient<Record<string, AnyContractProcedure>>(feature).call as unknown as AnyCall;
  const run = calls[procedure];
  return run ? run(input) : Promise.reject(new Error(`no procedure ${call}`));
}

/** What can be done with a line of the queue where it stands. An act that binds asks below its row, and names what it binds. */
export function usePressLine(press: HomePressView | undefined) {
  const [asking, setAsking] = useState(false);
  const { press: run } = useAct();
  if (!press) return { button: null, ask: null };
  const [feature = ''] = press.call.split('.');
  const go = () =>
    run({
      call: () => callOf(press),
      said: () => press.said,
      reread: [home.query.key(), featureClient(feature).query.key()],
      focus: true,
    }).then(() => setAsking(false));
  const { ask } = press;
  return {
    button: (
      <Button size="sm" onPress={() => (ask ? setAsking(true) : void go())} blocked={asking && homeWords.home.asked}>
        {press.label}
      </Button>
    ),
    ask: ask && asking && (
      // biome-ignore lint/a11y/noStaticElementInteractions: Escape takes the question away wherever the focus is in it
      <div className="wait-ask" onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}>
        <p>{ask.words}</p>
        <Button tone="primary" autoFocus onPress={() => void go()}>
          {ask.go}
        </Button>
        <Button onPress={() => setAsking(false)}>{homeWords.home.stop}</Button>
      </div>
    ),
  };
}
