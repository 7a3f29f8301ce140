import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Skill } from './skill.ts';

/** A label made ready for comparing. */
interface Label {
  readonly folded: string;
  readonly words: readonly string[];
}

interface Entry {
  readonly skill: Skill;
  readonly preferred: Label;
  readonly alternatives: readonly Label[];
}

/** What somebody looks for: what was typed so far, and how many answers are wanted. */
export interface SkillSearch {
  readonly text: string;
  readonly first?: number | null | undefined;
}

/** The most answers that a search gives. */
export const mostAnswers = 20;
const defaultAnswers = 10;
const longestText = 100;

/** Without case, accents and what stands between words, so that "Citta" finds "città". C++ and C# stay apart from C. */
function label(text: string): Label {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}+#]+/u).filter(Boolean);
  return { folded: words.join(' '), words };
}

/** How well a label fits, 0 best; undefined when it does not: every word typed must begin one of the label's words. */
function rankOf(sought: Label, { folded, words }: Label): 0 | 1 | 2 | undefined {
  if (folded === sought.folded) return 0;
  if (folded.startsWith(sought.folded)) return 1;
  return sought.words.every((word) => words.some((one) => one.startsWith(word))) ? 2 : undefined;
}

/** How well an entry fits, 0 best: by its best label, a preferred one before another that fits alike. */
function entryRank(sought: Label, { preferred, alternatives }: Entry): number {
  const own = rankOf(sought, preferred) ?? Number.POSITIVE_INFINITY;
  const others = alternatives.map((one) => rankOf(sought, one) ?? Number.POSITIVE_INFINITY);
  return Math.min(own * 2, ...others.map((rank) => rank * 2 + 1));
}

/** The skills that the community knows, looked up by URI and searched as one types. */
export class SkillCatalogue {
  readonly #byUri: ReadonlyMap<string, Skill>;
  readonly #entries: readonly Entry[];

  constructor(skills: readonly Skill[]) {
    this.#byUri = new Map(skills.map((skill) => [skill.uri, skill]));
    this.#entries = [...this.#byUri.values()].map((skill) => ({
      skill,
      preferred: label(skill.label),
      alternatives: skill.altLabels.map(label),
    }));
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
   * The skills that fit, best first: by what fits how well, then the shorter label, then the alphabet. None for a text
   * without a word in it. Fails with `TOO_LONG` (over 100 characters) or `INVALID_PAGE_SIZE` (`first` beyond 1 to 20).
   */
  search({ text, first }: SkillSearch): Result<readonly Skill[], Failures> {
    const limit = first ?? defaultAnswers;
    if (limit < 1 || limit > mostAnswers)
      return fail('INVALID_PAGE_SIZE', `first must be 1 to ${mostAnswers}.`, ['first']);
    if (text.length > longestText) return fail('TOO_LONG', `At most ${longestText} characters.`, ['search']);
    const sought = label(text);
    if (sought.words.length === 0) return ok([]);
    const ranked = this.#entries
      .map((entry) => ({ entry, rank: entryRank(sought, entry) }))
      .filter(({ rank }) => Number.isFinite(rank))
      .toSorted((a, b) => a.rank - b.rank || byLabel(a.entry, b.entry));
    return ok(ranked.slice(0, limit).map(({ entry }) => entry.skill));
  }
}

const byLabel = ({ preferred: a }: Entry, { preferred: b }: Entry): number =>
  a.folded.length - b.folded.length || (a.folded < b.folded ? -1 : 1);
