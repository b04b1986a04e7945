/** The first character of a name. Decoration: the name stands beside it. */
export function Avatar({ name }: { name: string }) {
  return (
    <span className="avatar" aria-hidden="true">
      {[...name][0] ?? ''}
    </span>
  );
}
