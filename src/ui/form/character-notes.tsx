import { characterNote } from './character-note.ts';

/** What is to be said of texts that stand in boxes without a frame of their own, each by the name of its box. */
export function CharacterNotes({
  id,
  texts,
}: {
  id: string;
  texts: readonly (readonly [name: string, text: string])[];
}) {
  const notes = texts.flatMap(([name, text]) => {
    const note = characterNote(text);
    return note === null ? [] : [[name, note] as const];
  });
  return (
    <div id={id} role="status">
      {notes.map(([name, note]) => (
        <p key={name} className="help">
          <b>{name}</b>　{note}
        </p>
      ))}
    </div>
  );
}
