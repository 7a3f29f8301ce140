import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Locale } from '../contacts/contact.ts';
import { parseTyped } from '../searching/typed.ts';
import { type Label, labelOf } from './label.ts';
import { type Fit, LabelIndex } from './label-index.ts';
import { behind, byFit, type Ranked } from './ranked-skill.ts';
import type { Skill, SkillField } from './skill.ts';

/** How many people claim a skill, as far as somebody counted. */
export type Popularity = (uri: string) => number;

/** What somebody looks for: what was typed so far, and how many answers are wanted. */
export interface SkillSearch {
  readonly text: string;
  readonly first?: number | null | undefined;
  readonly popularity?: Popularity | undefined;
}

/** What is asked of the catalogue: what fits a text, or all, of a field or of all. */
export interface SkillQuestion {
  readonly text?: string | undefined;
  readonly field?: SkillField | undefined;
  readonly language: Locale;
}

/** One of a skill's labels. */
interface Entry extends Label {
  readonly skill: Skill;
  readonly isPreferred: boolean;
}

/** The most answers that a search gives. */
export const mostAnswers = 20;
const defaultAnswers = 10;
const languages = ['EN', 'IT'] as const satisfies readonly Locale[];

/** How well a label fits, 0 best: what is called so, what begins so, what has such words; a preferred label before all others. */
function rankOf(sought: Label, { folded, isPreferred }: Entry, fit: Fit): number {
  if (fit === 'but-for-a-typo') return isPreferred ? 6 : 7;
  const rank = isPreferred ? 0 : 3;
  if (folded === sought.folded) return rank;
  return rank + (folded.startsWith(sought.folded) ? 1 : 2);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const byAlphabet = (a: Entry, b: Entry): number => compare(a.folded, b.folded) || compare(a.skill.uri, b.skill.uri);
/** The shorter label first: of labels that fit alike, more of it was typed. */
const byLength = (a: Entry, b: Entry): number => a.folded.length - b.folded.length || byAlphabet(a, b);

const preferredEntry = (skill: Skill, language: Locale): Entry => ({
  ...labelOf(skill.labels[language]),
  skill,
  isPreferred: true,
});
/** All names of a skill in a language. */
const entriesOf = (skill: Skill, language: Locale): readonly Entry[] => [
  preferredEntry(skill, language),
  ...skill.altLabels[language].map((text) => ({ ...labelOf(text), skill, isPreferred: false })),
];

const nobody: Popularity = () => 0;

/** The skills that the community knows, looked up by URI and searched as one types, in both languages at once. */
export class SkillCatalogue {
  readonly #byUri: ReadonlyMap<string, Skill>;
  /** All labels of all skills in both languages, the shorter first: the order of what fits alike. */
  readonly #entries: readonly Entry[];
  readonly #index: LabelIndex;
  readonly #byName: Readonly<Record<Locale, readonly Ranked[]>>;

  constructor(skills: readonly Skill[]) {
    this.#byUri = new Map(skills.map((skill) => [skill.uri, skill]));
    const known = [...this.#byUri.values()];
    this.#entries = known
      .flatMap((skill) => languages.flatMap((language) => entriesOf(skill, language)))
      .toSorted(byLength);
    this.#index = new LabelIndex(this.#entries);
    this.#byName = { EN: listed(known, 'EN'), IT: listed(known, 'IT') };
  }

  /** How many there are. */
  get size(): number {
    return this.#byUri.size;
  }

  /** The skill with this URI. */
  find(uri: string): Skill | undefined {
    return this.#byUri.get(uri);
  }

  /**
   * What answers a question, behind a place: what fits best first, or without a text by the alphabet of the language. Fails with what
   * {@link parseTyped} fails with, or `INVALID_CURSOR` for a place that this question never gave out.
   */
  browse(question: SkillQuestion, after?: string, popularity?: Popularity): Result<readonly Ranked[], Failures> {
    const { text, field, language } = question;
    const found = this.#fittingBest(text, popularity);
    if (!found.ok) return found;
    const all = found.value ?? this.#byName[language];
    const list = all.filter(({ skill }) => field === undefined || skill.field === field);
    if (after === undefined) return ok(list);
    const rest = behind(list, after);
    return rest ? ok(rest) : fail('INVALID_CURSOR', 'Not a cursor that this list gave out.', ['after']);
  }

  /**
   * The skills that fit, best first: for blanks alone all of them, what most people claim first; none for a text without a word in it.
   * Where nothing fits as it was typed, one typo is forgiven in each word of five letters or more. Fails with what {@link parseTyped}
   * fails with.
   */
  rank(text: string, popularity: Popularity = nobody): Result<readonly Ranked[], Failures> {
    const found = this.#fittingBest(text, popularity);
    return found.ok ? ok(found.value ?? this.#mostClaimed(popularity)) : found;
  }

  #mostClaimed(popularity: Popularity): readonly Ranked[] {
    return this.#byName.EN.map((one) => ({ ...one, claims: popularity(one.skill.uri) })).toSorted(byFit);
  }

  /** Undefined where nothing is asked for. */
  #fittingBest(
    text: string | undefined,
    popularity: Popularity = nobody,
  ): Result<readonly Ranked[] | undefined, Failures> {
    const typed = parseTyped(text, ['search']);
    if (!typed.ok) return typed;
    if (text === undefined || typed.value === undefined) return ok(undefined);
    const sought = { folded: labelOf(text).folded, words: typed.value };
    const asTyped = this.#fitting(sought, 'as-typed', popularity);
    return ok(asTyped.length > 0 ? asTyped : this.#fitting(sought, 'but-for-a-typo', popularity));
  }

  /** The first of {@link rank}. Fails with `INVALID_PAGE_SIZE` too (`first` beyond 1 to 20). */
  search({ text, first, popularity }: SkillSearch): Result<readonly Skill[], Failures> {
    const limit = first ?? defaultAnswers;
    if (limit < 1 || limit > mostAnswers)
      return fail('INVALID_PAGE_SIZE', `first must be 1 to ${mostAnswers}.`, ['first']);
    const ranked = this.rank(text, popularity);
    return ranked.ok ? ok(ranked.value.slice(0, limit).map(({ skill }) => skill)) : ranked;
  }

  #fitting(sought: Label, fit: Fit, popularity: Popularity): readonly Ranked[] {
    const best = new Map<Skill, Ranked>();
    for (const order of this.#index.find(sought.words, fit)) {
      const entry = this.#entries[order];
      if (!entry) continue;
      const { skill } = entry;
      const rank = rankOf(sought, entry, fit);
      // In the order of entries: what comes later is better by its rank alone.
      if (rank < (best.get(skill)?.rank ?? Number.POSITIVE_INFINITY))
        best.set(skill, { skill, rank, claims: popularity(skill.uri), order });
    }
    return [...best.values()].toSorted(byFit);
  }
}

const listed = (skills: readonly Skill[], language: Locale): readonly Ranked[] =>
  skills
    .map((skill) => preferredEntry(skill, language))
    .toSorted(byAlphabet)
    .map(({ skill }, order) => ({ skill, rank: 0, claims: 0, order }));
