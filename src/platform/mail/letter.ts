/** A stored file that goes along; its bytes are read when the mail is delivered. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  /** The file's storage key. */
  readonly key: string;
}

/** A mail as a use case writes it. Plain text in Japanese; addresses without display names. */
export interface Letter {
  /** What it is for, as `<feature>.<event>`: `loans.reminder`. */
  readonly purpose: string;
  readonly to: readonly string[];
  readonly cc?: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly attachments?: readonly Attachment[];
  /**
   * `generated` for notices, `replied` for automatic answers, `person` for words someone wrote. Default `generated`:
   * other machines then know not to answer (RFC 3834).
   */
  readonly written?: 'generated' | 'replied' | 'person';
  /** Message-ID of the mail this answers. */
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
}

/** A mail as it waits to be delivered. */
export interface StoredMail {
  readonly id: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly autoSubmitted: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly createdAt: string;
}
