import { type Actor, isDesk } from '#kernel/actor.ts';
import type { HandoverAction, HandoverState } from '../contract/handover.ts';
import { homePermissions } from '../contract/home.contract.ts';

export interface HandoverFacts {
  readonly state: HandoverState;
  /** The agents who have read it. */
  readonly readBy: readonly string[];
}

/** What the actor may do with a 申し送り now. Every reader of the desk's records sees every one. */
export function handoverActions(actor: Actor, { state, readBy }: HandoverFacts): HandoverAction[] {
  const print: HandoverAction[] = homePermissions.export.roles.includes(actor.role) ? ['print'] : [];
  if (!isDesk(actor)) return print;
  if (state === 'drafting') return ['close', 'save', 'reportFailure', 'recordMeeting', ...print];
  const mayRead = actor.agentId !== null && !readBy.includes(actor.agentId);
  return [...(mayRead ? (['acknowledge'] as const) : []), 'reportFailure', 'recordMeeting', ...print];
}
