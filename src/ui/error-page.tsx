import { ErrorState } from './error-state.tsx';
import { toCallFailed } from './rpc/client.ts';
import { usePageTitle } from './shell/page-title.ts';
import { words } from './words.ts';

export interface ErrorPageProps {
  /** What the page would have shown: 受付. */
  title: string;
  error: unknown;
  onRetry: () => void;
}

/** A page that could not be read at all: its name, what happened, and the way to try again. */
export function ErrorPage({ title, error, onRetry }: ErrorPageProps) {
  usePageTitle(title);
  const { message, refusal } = toCallFailed(error);
  // Nobody filled in a field here: what does not fit is the address.
  const isAddress = refusal === 'platform.invalidInput';
  return (
    <main id="main" tabIndex={-1} className="error-page">
      <h1>{title}</h1>
      {isAddress ? (
        <ErrorState title={words.error.address} asOf={null} answered>
          {words.error.addressNext}
        </ErrorState>
      ) : (
        <ErrorState title={message} asOf={null} answered={refusal !== null} onRetry={onRetry} />
      )}
    </main>
  );
}
