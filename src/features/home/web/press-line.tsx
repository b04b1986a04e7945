import type { AnyContractProcedure } from '@orpc/contract';
import { type ReactNode, useId, useState } from 'react';
import { useAct } from '#ui/act/use-act.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { featureClient } from '#ui/rpc/client.ts';
import { homeWords } from '../contract/home.messages.ts';
import type { HomePressView } from '../contract/home.ts';
import { home } from './home.client.ts';

const words = homeWords.home;

type AnyCall = Readonly<Record<string, (input: unknown) => Promise<unknown>>>;

/** A procedure of any feature by its name: what a block's own feature said can be done with its line. */
function callOf({ call, input }: HomePressView, reason: string): Promise<unknown> {
  const [feature = '', procedure = ''] = call.split('.');
  const calls = featureClient<Record<string, AnyContractProcedure>>(feature).call as unknown as AnyCall;
  const run = calls[procedure];
  const whole = reason ? { ...input, form: { ...(input.form as object), reason } } : input;
  return run ? run(whole) : Promise.reject(new Error(`no procedure ${call}`));
}

interface QuestionProps {
  readonly press: HomePressView;
  readonly onGo: (reason: string) => void;
  readonly onStop: () => void;
}

/** The question below its row: what it names, a reason where one goes with it, and the only primary button. */
function Question({ press: { ask }, onGo, onStop }: QuestionProps) {
  const id = useId();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  if (!ask) return null;
  const asks = ask.reason !== undefined;
  const go = () => (asks && !reason.trim() ? setMissing(true) : onGo(reason.trim()));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape takes the question away wherever the focus is in it
    <div className="wait-ask" onKeyDown={(event) => event.key === 'Escape' && onStop()}>
      <p>{ask.words}</p>
      {ask.reason !== undefined && (
        <TextField
          id={id}
          label={ask.reason}
          required
          help={words.reasonHelp}
          error={missing && !reason.trim() ? words.reasonMissing(ask.reason) : undefined}
          value={reason}
          onChange={setReason}
          maxLength={400}
          autoFocus
        />
      )}
      <Button tone="primary" autoFocus={!asks} onPress={go}>
        {ask.go}
      </Button>
      <Button onPress={onStop}>{words.stop}</Button>
    </div>
  );
}

/** What can be done with a line of the queue where it stands. An act that binds asks below its row, and names what it binds. */
export function usePressLine(given: readonly (HomePressView | undefined)[]): { buttons: ReactNode; ask: ReactNode } {
  const [asking, setAsking] = useState<string | null>(null);
  const { press: run } = useAct();
  const presses = given.filter((one) => one !== undefined);
  const go = (press: HomePressView, reason = '') =>
    run({
      call: () => callOf(press, reason),
      said: () => press.said,
      reread: [home.query.key(), featureClient(press.call.split('.', 1)[0] ?? '').query.key()],
    }).then(() => setAsking(null));
  const asked = presses.find(({ call }) => call === asking);
  return {
    buttons:
      presses.length > 0 &&
      presses.map((press, at) => (
        <Button
          key={press.call}
          size="sm"
          tone={at === 0 ? 'plain' : 'quiet'}
          onPress={() => (press.ask ? setAsking(press.call) : void go(press))}
          blocked={asking === press.call && words.asked}
        >
          {press.label}
        </Button>
      )),
    ask: asked && (
      <Question
        key={asked.call}
        press={asked}
        onGo={(reason) => void go(asked, reason)}
        onStop={() => setAsking(null)}
      />
    ),
  };
}
