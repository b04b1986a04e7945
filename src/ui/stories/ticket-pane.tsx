/** Stands in for a feature's side pane until the detail kit's own parts fill it. */
export function TicketPane({ id }: { id: string }) {
  return <p className="pad">{id}</p>;
}
