/** What Accept-Encoding takes: what it names without the weight 0, by `*` also what it does not name. */
export function takenCodings(accepted: string): (encoding: string) => boolean {
  const named = new Map(
    accepted
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', ...rest] = part.split(';').map((each) => each.trim());
        return [name, !rest.some((each) => /^q=0(\.0{0,3})?$/.test(each))];
      }),
  );
  return (encoding) => named.get(encoding) ?? named.get('*') ?? false;
}
