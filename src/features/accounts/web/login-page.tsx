import './login.css';
import { useState } from 'react';
import { BrandGlyph } from '#ui/brand.tsx';
import { useRowHeight, useTheme } from '#ui/preferences.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { accountsWords, signInWords as words } from '../contract/accounts.messages.ts';
import { adoptLook } from './adopt-look.ts';
import { CodeStep } from './code-step.tsx';
import { CounterArt } from './counter-art.tsx';
import { FirstPasswordStep } from './first-password-step.tsx';
import { PasswordStep } from './password-step.tsx';

const version: string = import.meta.env.VITE_APP_VERSION ?? '';

export interface LoginPageProps {
  /** Who has to replace a first password before anything else; null for signing in. */
  readonly changeFirst: { readonly username: string } | null;
  readonly onSignedIn: () => void;
}

/** ログイン: name and password, then the code of the second factor, then, once, a password of one's own. */
export function LoginPage({ changeFirst, onSignedIn }: LoginPageProps) {
  const [codeNeeded, setCodeNeeded] = useState(false);
  const [, setTheme] = useTheme();
  const [, setRowHeight] = useRowHeight();
  const enter = () => void adoptLook({ theme: setTheme, rowHeight: setRowHeight }).then(onSignedIn);
  const title = changeFirst ? words.first.title : codeNeeded ? words.code.title : words.title;
  usePageTitle(title);
  return (
    <main id="main" className="login">
      <CounterArt />
      <section className="signin">
        <div className="inner">
          <p className="brand big">
            <BrandGlyph />
            {accountsWords.product}
          </p>
          <h1>{title}</h1>
          {changeFirst ? (
            <FirstPasswordStep username={changeFirst.username} onDone={onSignedIn} />
          ) : codeNeeded ? (
            <CodeStep onSignedIn={enter} onBack={() => setCodeNeeded(false)} />
          ) : (
            <PasswordStep onSignedIn={enter} onCodeNeeded={() => setCodeNeeded(true)} />
          )}
        </div>
        <p className="foot muted small">
          {words.foot}
          {version && <>　{words.version(version)}</>}
        </p>
      </section>
    </main>
  );
}
