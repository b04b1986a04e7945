import { useId, useState } from 'react';
import { FormDialog } from '#ui/dialog.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { meWords, signInWords } from '../contract/accounts.messages.ts';
import { accounts } from './accounts.client.ts';
import { ProveDialog } from './prove-dialog.tsx';
import { QrCode } from './qr-code.tsx';

const words = meWords.secondFactor;

type Begun = Awaited<ReturnType<typeof accounts.call.enrolSecondFactor>>;

export interface EnrolDialogProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** 二要素認証を始める: prove who you are, read the QR code, keep the backup codes, enter the first code. */
export function EnrolDialog({ onDone, onClose }: EnrolDialogProps) {
  const [begun, setBegun] = useState<Begun | null>(null);
  if (begun) return <ScanDialog begun={begun} onDone={onDone} onClose={onClose} />;
  return (
    <ProveDialog
      title={words.begin}
      note={words.off}
      submit={words.next}
      onProve={async (current) => setBegun(await accounts.call.enrolSecondFactor({ current }))}
      onClose={onClose}
    />
  );
}

function ScanDialog({ begun, onDone, onClose }: EnrolDialogProps & { begun: Begun }) {
  const id = useId();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if (!code.trim()) return setError(signInWords.code.empty);
    setBusy(true);
    try {
      await accounts.call.confirmSecondFactor({ code });
      onDone();
    } catch (failure) {
      setError(toCallFailed(failure).message);
      setBusy(false);
    }
  };
  return (
    <FormDialog
      open
      stays
      onClose={onClose}
      title={words.title}
      submit={words.confirm}
      busy={busy && words.working}
      onSubmit={() => void send()}
    >
      <div className="enrol">
        <QrCode text={begun.uri} label={words.scanAlt} />
        <div className="stack">
          <p>{words.scan}</p>
          <p className="muted small">{words.manual}</p>
          <p className="code secret">{begun.secret.match(/.{1,4}/g)?.join(' ')}</p>
        </div>
      </div>
      <section className="stack" aria-labelledby={`${id}-codes`}>
        <h3 id={`${id}-codes`}>{words.codes}</h3>
        <p className="muted small">{words.codesLead}</p>
        <ul className="codes code">
          {begun.backupCodes.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </section>
      <TextField
        id={`${id}-code`}
        label={words.code}
        help={words.codeHelp}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={6}
        face="code"
        autoFocus
        value={code}
        error={error}
        onChange={setCode}
      />
    </FormDialog>
  );
}
