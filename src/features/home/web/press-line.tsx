import type { AnyContractProcedure } from '@orpc/contract';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useAct } from '#ui/act/use-act.ts';
import { Button } from '#ui/button.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { featureClient } from '#ui/rpc/client.ts';
import { homeWords } from '../contract/home.messages.ts';
import type { HomePressView } from '../contract/home.ts';
import { home } from './home.client.ts';

const words = homeWords.home;

type AnyCall = Readonly<Record<string, (input: unknown) => Promise<unknown>>>;

/** A procedure of any feature by its name: what a block's own feature said can be done with its line. */
function callOf({ call, input, ask }: HomePressView, text: string): Promise<unknown> {
  const [feature = '', procedure = ''] = call.split('.');
  const calls = featureClient<Record<string, AnyContractProcedure>>(feature).call as unknown as AnyCall;
  const run = calls[procedure];
  const whole = ask?.text ? { ...input, form: { ...(input.form as object), [ask.text.name]: text } } : input;
  return run ? run(whole) : Promise.reject(new Error(`no procedure ${call}`));
}

interface QuestionProps {
  readonly press: HomePressView;
  readonly onGo: (text: string) => void;
  readonly onStop: () => void;
}

/** The question below its row: what it names, a text where one goes with it, and the only primary button. */
function Question({ press: { ask }, onGo, onStop }: QuestionProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  if (!ask) return null;
  const written = text.trim();
  const go = () => (ask.text && !written ? setMissing(true) : onGo(written));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape takes the question away wherever the focus is in it
    <div className="wait-ask" onKeyDown={(event) => event.key === 'Escape' && onStop()}>
      <p>{ask.words}</p>
      {ask.text && (
        <TextAreaField
          id={id}
          label={ask.text.label}
          required
          help={words.reasonHelp}
          error={missing && !written ? words.reasonMissing(ask.text.label) : undefined}
          value={text}
          onChange={setText}
          rows={2}
          maxLength={ask.text.max}
          autoFocus
        />
      )}
      <Button tone="primary" autoFocus={!ask.text} onPress={go}>
        {ask.go}
      </Button>
      <Button onPress={onStop}>{words.stop}</Button>
    </div>
  );
}

/** What can be done with a line of the queue where it stands. An act that binds asks below its row, and names what it binds. */
export function usePressLine(given: readonly (HomePressView | undefined)[]): { buttons: ReactNode; ask: ReactNode } {
  const [asking, setAsking] = useState<string | null>(null);
  const asker = useRef<HTMLButtonElement>(null);
  const { press: run } = useAct();
  const presses = given.filter((one) => one !== undefined);
  const go = (press: HomePressView, text = '') =>
    run({
      call: () => callOf(press, text),
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
          ref={asking === press.call ? asker : undefined}
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
        onGo={(text) => void go(asked, text)}
        onStop={() => {
          // Back to the button that asked, before the question goes and takes the focus with it.
          asker.current?.focus();
          setAsking(null);
        }}
      />
    ),
  };
}
