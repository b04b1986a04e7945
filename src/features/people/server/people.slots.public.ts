import type { Ctx } from '#platform/use-case/context.ts';
import { defineSlot } from '#platform/use-case/module.ts';
import type { StaffRelatedSection } from '../contract/staff-member.ts';

/** What a feature knows of a 職員: devices, tickets, loans. Reads in the actor's own scope; null when there is no right. */
export type StaffRelatedProvider = (ctx: Ctx, staffMemberId: string) => Promise<StaffRelatedSection | null>;

/** Fills the page of a 職員, in feature order. */
export const staffRelated = defineSlot<StaffRelatedProvider>('people.staffRelated');
