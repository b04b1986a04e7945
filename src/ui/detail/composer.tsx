import { BookOpen, Paperclip, X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react';
import { formatBytes } from '#kernel/byte-size.ts';
import { maxFileBytes } from '#kernel/file-limit.ts';
import { Button, IconButton } from '../button.tsx';
import { characterNote } from '../form/character-note.ts';
import { addFiles } from '../form/chosen-files.ts';
import { type DraftState, useDraft } from '../form/use-draft.tsx';
import { isComposing } from '../keys/chord.ts';
import { useShortcut } from '../keys/use-shortcut.tsx';
import { Menu } from '../menu.tsx';
import { detailWords } from './detail.messages.ts';
import { MentionList, type SuggestPeople, useMention } from './mention-list.tsx';
import { FilesLeft, whyOf } from './send-entry.ts';

export interface ComposerProps {
  /** Records the entry, with the ids of those it calls. Rejects when it could not: the text stays. */
  readonly onRecord: (text: string, files: readonly File[], mentioned: readonly string[]) => Promise<void>;
  /** Where the unsent text is kept on this device: `${accountId}.ticket.${id}.note`. Null keeps none. */
  readonly draftKey: string | null;
  /** Texts used again and again: what the menu says, and what it puts in. */
  readonly phrases?: readonly { readonly label: string; readonly text: string }[];
  /** People to tell, by the letters after an `@`. */
  readonly suggest?: SuggestPeople;
  readonly attachable?: boolean;
}

/** At once; more go with the next record. */
const mostFiles = 10;

type Box = RefObject<HTMLTextAreaElement | null>;

function useEntry({ onRecord, draftKey }: Pick<ComposerProps, 'onRecord' | 'draftKey'>) {
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const draft: DraftState = useDraft({ key: draftKey, values: text, dirty: text !== '', onRestore: setText });
  const record = async (mentioned: (text: string) => readonly string[]) => {
    if (busy) return;
    if (!text.trim() && files.length === 0) return setProblem(detailWords.recordEmpty);
    setBusy(true);
    setProblem(null);
    try {
      await onRecord(text.trim(), files, mentioned(text));
      setText('');
      setFiles([]);
      draft.discard();
    } catch (error) {
      if (error instanceof FilesLeft) {
        setText('');
        setFiles(error.files);
        draft.discard();
      }
      setProblem(whyOf(error));
    } finally {
      setBusy(false);
    }
  };
  /** What is too large is said before it is sent. */
  const pick = (picked: readonly File[]) => {
    const next = addFiles(files, picked, { maxBytes: maxFileBytes, maxFiles: mostFiles });
    setFiles(next.files);
    setProblem(next.refusals.join('') || null);
  };
  return { text, setText, files, setFiles, busy, problem, record, pick };
}

function Files({ files, onRemove }: { files: readonly File[]; onRemove: (file: File) => void }) {
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={`${file.name} ${file.size}`}>
          {file.name}
          <span className="muted small">{formatBytes(file.size)}</span>
          <IconButton of={X} iconSize={14} label={detailWords.removeFile(file.name)} onPress={() => onRemove(file)} />
        </li>
      ))}
    </ul>
  );
}

function Attach({ onPick }: { onPick: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          onPick([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button size="sm" tone="quiet" icon={Paperclip} onPress={() => input.current?.click()}>
        {detailWords.attach}
      </Button>
    </>
  );
}

/** Puts words in at the caret and leaves the caret after them. */
function insertAtCaret(box: Box, text: string, put: string, set: (text: string) => void) {
  const at = box.current?.selectionStart ?? text.length;
  set(`${text.slice(0, at)}${put}${text.slice(at)}`);
  requestAnimationFrame(() => {
    box.current?.focus();
    box.current?.setSelectionRange(at + put.length, at + put.length);
  });
}

interface ToolsProps extends Pick<ComposerProps, 'phrases' | 'attachable'> {
  readonly busy: boolean;
  readonly onPick: (files: readonly File[]) => void;
  readonly onPhrase: (text: string) => void;
  readonly onRecord: () => void;
}

function Tools({ phrases = [], attachable = true, busy, onPick, onPhrase, onRecord }: ToolsProps) {
  const trigger = (
    <Button size="sm" tone="quiet" icon={BookOpen}>
      {detailWords.phrases}
    </Button>
  );
  return (
    <div className="row">
      {attachable && <Attach onPick={onPick} />}
      {phrases.length > 0 && (
        <Menu
          label={detailWords.phrases}
          trigger={trigger}
          items={phrases.map(({ label, text }) => ({ key: label, word: label, onAction: () => onPhrase(text) }))}
        />
      )}
      <span className="grow" />
      <Button size="sm" keyHint="Ctrl Enter" onPress={onRecord} busy={busy && detailWords.recording}>
        {detailWords.record}
      </Button>
    </div>
  );
}

/** 経過を書く: what is recorded stays, so the box says so. Ctrl+Enter records; an IME's Enter never does. */
export function Composer({ onRecord, draftKey, phrases, suggest, attachable }: ComposerProps) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const entry = useEntry({ onRecord, draftKey });
  const { text, setText, files, setFiles, problem } = entry;
  const mention = useMention({ box, text, setText, suggest });
  useShortcut('e', () => box.current?.focus(), { description: detailWords.compose });
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event.nativeEvent) || mention.onKey(event)) return;
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void entry.record(mention.mentioned);
  };
  return (
    <div className="composer">
      <label htmlFor={id}>
        {detailWords.compose}
        <span className="muted small">　{detailWords.composeHelp}</span>
      </label>
      <div className="compose-box">
        <textarea
          ref={box}
          id={id}
          className="input"
          rows={2}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            mention.onCaret();
          }}
          onSelect={mention.onCaret}
          onKeyDown={onKeyDown}
          {...mention.aria}
        />
        <MentionList {...mention.list} />
      </div>
      {characterNote(text) && <p className="help">{characterNote(text)}</p>}
      {problem && (
        <p className="err" role="alert">
          ＊{problem}
        </p>
      )}
      <Files files={files} onRemove={(gone) => setFiles(files.filter((file) => file !== gone))} />
      <Tools
        phrases={phrases}
        attachable={attachable}
        busy={entry.busy}
        onPick={entry.pick}
        onPhrase={(put) => insertAtCaret(box, text, put, setText)}
        onRecord={() => void entry.record(mention.mentioned)}
      />
    </div>
  );
}
