import { useId, useState } from 'react';
import { z } from 'zod';
import { ActionForm } from '#ui/form/action-form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { meWords, signInWords } from '../contract/accounts.messages.ts';
import { accounts, secondFactorReads } from './accounts.client.ts';
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
      act={(current) => ({ call: () => accounts.call.enrolSecondFactor({ current }), said: () => null, reread: [] })}
      onDone={setBegun}
      onClose={onClose}
    />
  );
}

const firstCode = z.object({ code: z.string().trim().min(1, signInWords.code.empty) });

function ScanDialog({ begun, onDone, onClose }: EnrolDialogProps & { begun: Begun }) {
  const id = useId();
  return (
    <ActionForm
      stays
      title={words.title}
      submit={words.confirm}
      busy={words.working}
      schema={firstCode}
      initial={{ code: '' }}
      draft={null}
      act={({ code }) => ({
        call: () => accounts.call.confirmSecondFactor({ code }),
        said: () => words.done,
        reread: secondFactorReads,
      })}
      onDone={onDone}
      onClose={onClose}
    >
      {(form) => (
        <>
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
            {...form.field('code', words.code)}
            help={words.codeHelp}
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={6}
            face="code"
            autoFocus
          />
        </>
      )}
    </ActionForm>
  );
}
