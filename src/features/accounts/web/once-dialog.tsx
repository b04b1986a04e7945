import './me.css';
import { Copy } from 'lucide-react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { toast } from '#ui/toast-store.ts';
import { manageWords } from '../contract/accounts.messages.ts';

const words = manageWords.password;

export interface OnceDialogProps {
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly secret: string;
  readonly close: string;
  readonly onClose: () => void;
}

/** A secret that is shown this once. It stays until the reader says it was kept. */
export function OnceDialog({ title, lead, label, secret, close, onClose }: OnceDialogProps) {
  const copy = () => {
    void navigator.clipboard?.writeText(secret).then(() => toast(words.copied));
  };
  const footer = (
    <>
      <Button tone="primary" onPress={onClose}>
        {close}
      </Button>
      {'clipboard' in navigator && (
        <Button icon={Copy} onPress={copy}>
          {words.copy}
        </Button>
      )}
    </>
  );
  return (
    <Dialog open stays onClose={onClose} title={title} footer={footer} role="alertdialog">
      <div className="dialog-body">
        <p>{lead}</p>
        <p className="field">
          <span className="label">{label}</span>
          <output className="code once">{secret}</output>
        </p>
      </div>
    </Dialog>
  );
}
