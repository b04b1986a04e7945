/** Reads the scenario tables: what people ask about, in which words, at which season. */

import { draw, type Rng, type WeightedDeck, weightedDeck } from './prng.ts';
import { DESK_WORK_SCENARIOS } from './tables/scenarios-desk-work.ts';
import { MACHINE_SCENARIOS } from './tables/scenarios-machines.ts';
import { SYSTEM_SCENARIOS } from './tables/scenarios-systems.ts';
import type { CauseKind, TicketKind } from './world-tickets.ts';

type Season = 'apr' | 'dec' | 'mar' | 'oct' | 'roll';
/** Whether a scenario is about an NKパソコン: only, never, or either. */
type NkRule = 'only' | 'never' | 'either';

/** Words that go together: any of the subjects with any of what is said, of the answers and of the events. */
export type Story = {
  subjects: string[];
  says: string[];
  answers: string[];
  events: string[];
  cause: string;
  knownErrorKey: string | null;
};

export type Scenario = {
  id: string;
  categoryKey: string;
  kind: TicketKind;
  weight: number;
  nk: NkRule;
  season: Season | null;
  systemKey: string | null;
  knownErrorKey: string | null;
  causeKind: CauseKind | null;
  oftenEscalated: boolean;
  stories: Story[];
  operations: string[];
};

const SEASONS: readonly string[] = ['apr', 'dec', 'mar', 'oct', 'roll'];

function headOf(line: string): Scenario {
  const [id = '', categoryKey = '', kind = '', weight = '1', ...flags] = line.split(' ');
  const flagValue = (prefix: string): string | null =>
    flags.find((flag) => flag.startsWith(prefix))?.slice(prefix.length) ?? null;
  return {
    id,
    categoryKey,
    kind: kind === 'f' ? 'fault' : 'inquiry',
    weight: Number(weight),
    nk: flags.includes('nk') ? 'only' : flags.includes('no') ? 'never' : 'either',
    season: (flags.find((flag) => SEASONS.includes(flag)) ?? null) as Season | null,
    systemKey: flagValue('sys:'),
    knownErrorKey: flagValue('ke:'),
    causeKind: flagValue('cause:') as CauseKind | null,
    oftenEscalated: flags.includes('esc'),
    stories: [],
    operations: [],
  };
}

function storyOf(line: string): Story {
  const [subject = '', say = '', answer = '', cause = '', knownError = ''] = line.split('|');
  const says = say === '' ? [] : [say];
  return { subjects: [subject], says, answers: [answer], events: [], cause, knownErrorKey: knownError || null };
}

/** The story that the `s`, `b`, `a`, `e` and `c` lines of a scenario share; always its first. */
function sharedStory(scenario: Scenario): Story {
  const first = scenario.stories[0];
  if (first) return first;
  const story: Story = {
    subjects: [],
    says: [],
    answers: [],
    events: [],
    cause: '',
    knownErrorKey: scenario.knownErrorKey,
  };
  scenario.stories.push(story);
  return story;
}

function readLine(scenario: Scenario, prefix: string, text: string): void {
  if (prefix === 'q') scenario.stories.push(storyOf(text));
  else if (prefix === 'o') scenario.operations.push(text);
  else if (prefix === 's') sharedStory(scenario).subjects.push(text);
  else if (prefix === 'b') sharedStory(scenario).says.push(text);
  else if (prefix === 'a') sharedStory(scenario).answers.push(text);
  else if (prefix === 'e') sharedStory(scenario).events.push(text);
  else if (prefix === 'c') sharedStory(scenario).cause = text;
  else throw new RangeError(`unknown prefix ${prefix} before: ${text}`);
}

function parse(table: string): Scenario[] {
  const scenarios: Scenario[] = [];
  for (const line of table.trim().split('\n')) {
    const text = line.slice(2);
    const current = scenarios.at(-1);
    if (line.startsWith('= ')) scenarios.push(headOf(text));
    else if (!current) throw new RangeError(`a line before any scenario: ${line}`);
    else readLine(current, line.charAt(0), text);
  }
  return scenarios;
}

const leadsToRepair = (story: Story): boolean => story.answers.some((answer) => answer.includes('修理を受け付け'));

/** One story, the ones with more subjects more often; stories that end in a repair only when there is one. */
export function pickStory(scenario: Scenario, withRepair: boolean, rng: Rng): Story {
  const fitting = scenario.stories.filter((story) => leadsToRepair(story) === withRepair);
  const stories = fitting.length > 0 ? fitting : scenario.stories;
  return draw(
    weightedDeck(stories, (story) => story.subjects.length),
    rng,
  );
}

export const SCENARIOS: readonly Scenario[] = [DESK_WORK_SCENARIOS, MACHINE_SCENARIOS, SYSTEM_SCENARIOS].flatMap(parse);

export function scenarioOf(id: string): Scenario {
  const found = SCENARIOS.find((scenario) => scenario.id === id);
  if (!found) throw new RangeError(`no scenario ${id}`);
  return found;
}

/** Monthly factors of the seasonal scenarios; December's forms open in mid-November and close on about 12/10. */
const FACTORS: Readonly<Record<Season, Readonly<Record<string, number>>>> = {
  apr: { '04a': 5, '04b': 3, '05a': 1, '10a': 0.8 },
  dec: { '11b': 0.45, '12a': 1.3, '12b': 0.1, '01a': 0.1 },
  mar: { '02b': 0.5, '03a': 1, '03b': 1.6, '04a': 0.5, '05b': 0.5 },
  oct: { '10a': 0.6, '10b': 1.2, '11a': 1 },
  roll: { '12a': 1, '12b': 1.2, '01a': 1, '01b': 1.2, '02a': 1, '02b': 0.8, '03a': 0.3 },
};
const OUT_OF_SEASON: Readonly<Record<Season, number>> = { apr: 0.15, dec: 0, mar: 0.05, oct: 0.02, roll: 0.02 };

/** What a ticket must be about: an NKパソコン, Web会議・在宅勤務 (appendix ク), or neither. */
export type Topic = 'nk' | 'web' | 'other';

/** `04a` is the first half of April. */
export function periodOf(iso: string): string {
  return `${iso.slice(5, 7)}${iso.slice(8) <= '15' ? 'a' : 'b'}`;
}

function fitsTopic(scenario: Scenario, topic: Topic): boolean {
  const isWeb = scenario.categoryKey.startsWith('webmeeting.');
  if (topic === 'web') return isWeb;
  return !isWeb && scenario.nk !== (topic === 'nk' ? 'never' : 'only');
}

/** About an NKパソコン, questions on paper forms and accounts are rarer than those on the machine itself. */
function topicFactor(scenario: Scenario, topic: Topic): number {
  if (topic !== 'nk' || scenario.nk === 'only') return 1;
  return /^(account|mail|system|storage)\./.test(scenario.categoryKey) ? 0.25 : 0.6;
}

/** A third of the year's contacts are faults. */
const FAULT_FACTOR = 1.6;

const decks = new Map<string, WeightedDeck<Scenario>>();

/** What the outbreak's weeks count exactly, so that nothing else may add to it. */
function belongsToOutbreak(scenario: Scenario): boolean {
  return scenario.kind === 'fault' && (scenario.categoryKey === 'network.wireless' || scenario.id === 'recovery-key');
}

/** Scenarios for a topic in a half-month, by weight; `kind` narrows them, `calm` leaves the outbreak's out. */
export function scenarioDeck(
  topic: Topic,
  period: string,
  kind: TicketKind | null,
  calm: boolean,
): WeightedDeck<Scenario> {
  const key = `${topic}/${period}/${kind}/${calm}`;
  let deck = decks.get(key);
  if (!deck) {
    const fits = SCENARIOS.filter(
      (scenario) =>
        fitsTopic(scenario, topic) &&
        (kind === null || scenario.kind === kind) &&
        !(calm && belongsToOutbreak(scenario)),
    );
    deck = weightedDeck(fits, (scenario) => {
      const season = scenario.season;
      const factor = season ? (FACTORS[season][period] ?? OUT_OF_SEASON[season]) : 1;
      const often = scenario.kind === 'fault' ? FAULT_FACTOR : 1;
      return scenario.weight * often * factor * topicFactor(scenario, topic);
    });
    decks.set(key, deck);
  }
  return deck;
}
