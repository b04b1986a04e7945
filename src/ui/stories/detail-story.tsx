import { DeviceStory } from './device-story.tsx';
import { TicketStory } from './ticket-story.tsx';

/** The detail kit at work: a ticket with 経過, or a device with its policy. */
export function DetailStory({ of }: { of: 'ticket' | 'device' }) {
  return of === 'ticket' ? <TicketStory /> : <DeviceStory />;
}
