import { z } from 'zod';

/** 担当の区分 (§2-3): マネージャ, 本庁, 地域, Web会議支援. */
export const agentDuties = ['manager', 'headquarters', 'regional', 'webMeeting'] as const;
export const agentDuty = z.enum(agentDuties);
export type AgentDuty = z.infer<typeof agentDuty>;

export const agentRegions = ['hokusei', 'chusei', 'nansei', 'higashikishu'] as const;
export const agentRegion = z.enum(agentRegions);
export type AgentRegion = z.infer<typeof agentRegion>;

export const agentDraft = z.object({
  name: z.string().trim().min(1).max(60),
  reading: z.string().trim().min(1).max(120),
  duty: agentDuty,
  region: agentRegion.nullable(),
  phone: z.string().trim().max(30).nullable(),
  active: z.boolean(),
});
export type AgentDraft = z.infer<typeof agentDraft>;

export const agentView = agentDraft.extend({
  id: z.uuid(),
  version: z.number().int(),
  mayRevise: z.boolean(),
});
export type AgentView = z.infer<typeof agentView>;
