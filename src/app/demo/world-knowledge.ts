/** Software, business systems, categories and knowledge of the sample world. */
import type { IsoDate } from './world-time.ts';

export type DemoSoftware = {
  key: string;
  name: string;
  maker: string;
  version: string;
  supportEndsOn: IsoDate | null;
  channel: string;
  note: string;
};

export type DemoBusinessSystem = {
  key: string;
  name: string;
  reading: string;
  description: string;
  ownerDepartmentKey: string;
  contactName: string;
  contactPhone: string;
  contactMail: string;
  hours: string;
  /** §3-3: the contact route was last checked on this day. */
  verifiedOn: IsoDate;
  /** Tools run under the DX基盤 contract (§1-5(3)※). */
  dxPlatform: boolean;
};

/** `clause`: the duty its answers fulfil, as the desk set it. */
export type DemoCategory = {
  key: string;
  parentKey: string | null;
  name: string;
  clause: string | null;
  order: number;
};

export type DemoKnownErrorVersion = { version: number; date: IsoDate; change: string };

export type DemoKnownError = {
  key: string;
  /** `KE-0037` */
  number: string;
  title: string;
  symptom: string;
  cause: string;
  /** Markdown, numbered steps. */
  answer: string;
  categoryKey: string;
  modelKeys: string[];
  softwareKeys: string[];
  systemKey: string | null;
  state: 'workaround' | 'fixed' | 'investigating';
  versions: DemoKnownErrorVersion[];
};

export type DemoArticle = {
  key: string;
  kind: 'faq' | 'manual';
  title: string;
  categoryKey: string;
  /** Markdown. */
  body: string;
  audience: 'staff' | 'agent';
  version: number;
  pages: number;
  publishedOn: IsoDate;
  reviewOn: IsoDate;
  authorKey: string;
};

export type DemoAnswerTemplate = { key: string; name: string; categoryKey: string | null; body: string };
