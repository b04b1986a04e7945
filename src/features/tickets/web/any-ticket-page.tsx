import { lazy } from 'react';
import { useMay } from '#ui/session/me.ts';

const DeskPage = lazy(async () => ({ default: (await import('./ticket-page.tsx')).TicketPage }));
const OwnPage = lazy(async () => ({ default: (await import('./own-ticket-page.tsx')).OwnTicketPage }));

/** A ticket as the one who looks may see it: with the inside of the desk, or as it was asked and answered. */
export function AnyTicketPage() {
  return useMay('tickets.readDesk') ? <DeskPage /> : <OwnPage />;
}
