import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

// Ed25519. The DER frames of a private and a public key are constant; the key itself is 32 bytes.
const privateFrame = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicFrame = Buffer.from('302a300506032b6570032100', 'hex');

/** Signs batches. The database never sees it: whoever rewrites the records there cannot sign what they made. */
export interface AuditKey {
  /** The public key, 32 bytes in base64url. */
  readonly publicKey: string;
  sign(hash: string): string;
}

/** The key that belongs to a secret text: the same text gives the same key. */
export function auditKeyOf(secret: string): AuditKey {
  const seed = createHash('sha256').update('madoguchi.audit.key.1').update(secret).digest();
  const key = createPrivateKey({ key: Buffer.concat([privateFrame, seed]), format: 'der', type: 'pkcs8' });
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return {
    publicKey: der.subarray(publicFrame.length).toString('base64url'),
    sign: (hash) => sign(null, messageOf(hash), key).toString('base64url'),
  };
}

/** Whether the signature over a batch's hash was made with the key. Runs beside the event loop. */
export function isSigned(batch: {
  readonly hash: string;
  readonly key: string;
  readonly signature: string;
}): Promise<boolean> {
  const key = publicKeyOf(batch.key);
  if (key === null) return Promise.resolve(false);
  const signature = Buffer.from(batch.signature, 'base64url');
  return new Promise((resolve, reject) => {
    verify(null, messageOf(batch.hash), key, signature, (error, holds) => (error ? reject(error) : resolve(holds)));
  });
}

const messageOf = (hash: string) => Buffer.from(`madoguchi.audit.head.1\n${hash}`);

const known = new Map<string, KeyObject>();

function publicKeyOf(text: string): KeyObject | null {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== 32) return null;
  const kept = known.get(text);
  if (kept) return kept;
  const key = createPublicKey({ key: Buffer.concat([publicFrame, bytes]), format: 'der', type: 'spki' });
  if (known.size < 100) known.set(text, key);
  return key;
}
