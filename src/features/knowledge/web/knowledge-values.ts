import { z } from 'zod';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { topicsOf } from '../contract/coverage.ts';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import {
  type Audience,
  type KnowledgeKind,
  type KnowledgeView,
  type ManualTopic,
  newKnowledge,
} from '../contract/knowledge.ts';

/** What the fields of the editor hold. `version` is the one it was opened on: a draft from yesterday meets today's. */
export interface KnowledgeValues {
  kind: KnowledgeKind;
  title: string;
  symptom: string;
  cause: string;
  body: string;
  categoryId: ComboOption | null;
  audience: Audience;
  pageCount: string;
  modelIds: ComboOption[];
  softwareIds: ComboOption[];
  systemIds: ComboOption[];
  topics: ManualTopic[];
  reflects: string[];
  version: number;
}

export const blankKnowledge: KnowledgeValues = {
  kind: 'article',
  title: '',
  symptom: '',
  cause: '',
  body: '',
  categoryId: null,
  audience: 'everyone',
  pageCount: '',
  modelIds: [],
  softwareIds: [],
  systemIds: [],
  topics: [],
  reflects: [],
  version: 0,
};

/** What the editor sends: the contract's draft and the version it was written upon. */
export const editedKnowledge = newKnowledge.extend({ version: z.number().int() });

const combo = ({ id, name }: { id: string; name: string }): ComboOption => ({ key: id, word: name });
const keys = (options: readonly ComboOption[]) => options.map((option) => option.key);

/** A manual is gone on writing in what was written last, also when 県 has not approved it. */
const textIn = ({ pending, title, symptom, cause, body, topics }: KnowledgeView) =>
  pending ? { ...pending, topics: topicsOf(pending.topics) } : { title, symptom, cause, body, topics };

export const valuesOf = (item: KnowledgeView): KnowledgeValues => ({
  kind: item.kind,
  ...textIn(item),
  categoryId: item.category && combo(item.category),
  audience: item.audience,
  pageCount: item.pageCount === null ? '' : String(item.pageCount),
  modelIds: item.models.map(combo),
  softwareIds: item.software.map(combo),
  systemIds: item.systems.map(combo),
  reflects: item.renewals.filter(({ reflected }) => reflected).map(({ id }) => id),
  version: item.version,
});

/** The fields as the contract takes them. */
export const toDraft = (values: KnowledgeValues) => ({
  kind: values.kind,
  title: values.title,
  symptom: values.symptom,
  cause: values.cause,
  body: values.body,
  categoryId: values.categoryId?.key ?? null,
  audience: values.audience,
  pageCount: values.pageCount.trim() === '' ? null : Number(values.pageCount),
  modelIds: keys(values.modelIds),
  softwareIds: keys(values.softwareIds),
  systemIds: keys(values.systemIds),
  topics: values.kind === 'manual' ? values.topics : [],
  reflects: values.kind === 'manual' ? values.reflects : [],
  version: values.version,
});

/** The fields two people can change at once. */
export const knowledgeLabels = {
  ...words.conflict.fields,
  categoryId: words.editor.category,
  audience: words.editor.audience,
  pageCount: words.editor.pages,
  modelIds: words.editor.models,
  softwareIds: words.editor.software,
  systemIds: words.editor.systems,
  topics: words.conflict.topics,
  reflects: words.conflict.reflects,
} as const;

/** A value in words, as the two sides of a conflict show it. */
export function shownKnowledge(key: keyof KnowledgeValues, value: KnowledgeValues[keyof KnowledgeValues]): string {
  if (key === 'audience') return words.audiences[value as Audience];
  if (value === null) return '';
  if (key === 'topics') return (value as ManualTopic[]).map((topic) => words.topics[topic]).join(words.separator);
  if (key === 'reflects') return words.reflectsCount((value as string[]).length);
  if (Array.isArray(value)) return (value as ComboOption[]).map((one) => one.word).join(words.separator);
  return typeof value === 'object' ? (value as ComboOption).word : String(value);
}
