import { FileText, Paperclip, X } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { formatBytes } from '#kernel/byte-size.ts';
import { IconButton } from '../button.tsx';
import { cx } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import { words } from '../words.ts';
import { addFiles, type FileLimits } from './chosen-files.ts';
import { Field, type FieldFrame, fieldAria } from './field.tsx';

export interface FileFieldProps extends FieldFrame, FileLimits {
  value: readonly File[];
  onChange: (files: readonly File[]) => void;
}

function FileRow({ file, onRemove }: { file: File; onRemove: () => void }) {
  return (
    <li>
      <Icon of={FileText} size={14} className="muted" />
      <span className="clip" title={file.name}>
        {file.name}
      </span>
      <span className="count">{formatBytes(file.size)}</span>
      <IconButton of={X} iconSize={14} label={words.form.removeFile(file.name)} onPress={onRemove} />
    </li>
  );
}

/** Files by button or by dropping them; what can't be taken is said at once, before anything is sent. */
export function FileField(props: FileFieldProps) {
  const { id, value, onChange, accept, maxFiles = 1, error } = props;
  const [over, setOver] = useState(false);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const take = (files: Iterable<File>) => {
    const next = addFiles(value, [...files], props);
    setRefusals(next.refusals);
    onChange(next.files);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <Field {...props} error={error ?? (refusals.join('') || undefined)}>
      <label
        className={cx('input', 'lg', 'drop', over && 'over', error && 'error')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          {...fieldAria(props)}
          className="vh"
          type="file"
          accept={accept}
          multiple={maxFiles > 1}
          aria-labelledby={`${id}-label`}
          onChange={(event) => {
            take(event.currentTarget.files ?? []);
            event.currentTarget.value = '';
          }}
        />
        <Icon of={Paperclip} className="muted" />
        <span>
          <span className="linklike">{words.form.pick}</span>
          <span className="muted wide-only">　{words.form.drop}</span>
        </span>
      </label>
      {value.length > 0 && (
        <ul className="chosen-files">
          {value.map((file) => (
            <FileRow key={file.name} file={file} onRemove={() => onChange(value.filter((other) => other !== file))} />
          ))}
        </ul>
      )}
    </Field>
  );
}
