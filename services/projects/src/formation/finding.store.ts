import type { Range } from '@millepiani/calendar/offer';
import type { Demand } from '@millepiani/kernel/capacity';
import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { PoolStore, SkillLevel } from '../pool/pool.store.ts';
import type { WorkStore } from '../pool/work.store.ts';
import type { FormationOutline, FormationQuestion, OpenSlot } from './formation.ts';
import { type Prospect, ShortList, type Windows } from './short-list.ts';

/**
 * Of whom is drawn, round by round, as long as there are too few: those who master a role as it is asked for; whoever has its skills at
 * all; and many more of them where several skills have to come together, which few have of those who are drawn for one.
 */
const rounds: readonly { readonly most: number; readonly asAskedFor: boolean; readonly ofSeveral: boolean }[] = [
  // So many of each level of a skill: more than are reckoned with, since not all of them will have time.
  { most: 60, asAskedFor: true, ofSeveral: false },
  { most: 60, asAskedFor: false, ofSeveral: false },
  { most: 1_000, asAskedFor: false, ofSeveral: true },
];
const highestLevel = 5;

/** What is read. */
interface Stores {
  readonly pool: PoolStore;
  readonly work: WorkStore;
}

/**
 * Puts together what is asked: the roles, and of those who might fill them a short list with all that is known of them. It reads
 * by indexes alone, so much and no more, however many people there are: first those who master a role as it is asked for, and those who
 * do less well where they are too few.
 */
export async function questionOf(stores: Stores, outline: FormationOutline): Promise<FormationQuestion> {
  const { commissionId: _, lot: __, ...asked } = outline;
  const known = new Map<PersonId, Prospect>();
  await meet(stores, outline, { known, personIds: outline.mustInclude });
  let list = new ShortList(outline, []);
  let windows: Windows = new Map();
  const drawn = new Set<string>();
  for (const { most, asAskedFor, ofSeveral } of rounds) {
    const slots = list.lacking().filter(({ needs }) => !ofSeveral || mandatoryOf(needs).length > 1);
    const lists = listsOf(slots, asAskedFor).filter(({ skill, level }) => !drawn.has(`${skill} ${level} ${most}`));
    if (lists.length === 0) continue;
    for (const { skill, level } of lists) drawn.add(`${skill} ${level} ${most}`);
    const personIds = await stores.pool.drawn(lists, { from: outline.lot, most });
    await meet(stores, outline, { known, personIds });
    list = new ShortList(outline, [...known.values()]);
    windows = await askForTime(stores, list, { outline, known, windows });
  }
  return { ...asked, candidates: list.candidates() };
}

type Known = Map<PersonId, Prospect>;
type Needs = OpenSlot['needs'];

const mandatoryOf = (needs: Needs): Needs => needs.filter(({ isMandatory }) => isMandatory);

/** The levels of the skills without which nobody can fill these roles, or of all their skills where each may be missing. */
function listsOf(slots: readonly OpenSlot[], asAskedFor: boolean): readonly SkillLevel[] {
  const lists = new Map<string, SkillLevel>();
  for (const { needs } of slots) {
    const mandatory = mandatoryOf(needs);
    for (const { skill, level: least } of mandatory.length > 0 ? mandatory : needs) {
      for (let level = asAskedFor ? least : 1; level <= highestLevel; level += 1) {
        lists.set(`${skill} ${level}`, { skill, level });
      }
    }
  }
  return [...lists.values()];
}

/** Reads of people, once, what they master, did and are held for. */
async function meet(
  { pool, work }: Stores,
  { slots, at, commissionId }: FormationOutline,
  { known, personIds }: { readonly known: Known; readonly personIds: readonly PersonId[] },
): Promise<void> {
  const fresh = personIds.filter((personId) => !known.has(personId));
  if (fresh.length === 0) return;
  const skills = [...new Set(slots.flatMap(({ needs }) => needs.map(({ skill }) => skill)))];
  const [mastered, theirs] = await Promise.all([pool.mastered(fresh, skills), work.of(fresh, at)]);
  for (const personId of fresh) {
    const { held = [], outcomes = [], share = 0 } = theirs.get(personId) ?? {};
    known.set(personId, {
      ...{ personId, outcomes, share },
      levels: mastered.get(personId) ?? new Map(),
      // What is held for this very commission is what is looked for, or is kept and reckoned as that.
      holds: held.filter((hold) => hold.commissionId !== commissionId),
    });
  }
}

/** Tells a short list when people are free, until it asks for nobody more; answers with all that was told. */
async function askForTime(
  { pool }: Stores,
  list: ShortList,
  {
    outline: { slots, at },
    known,
    windows,
  }: { readonly outline: FormationOutline; readonly known: Known; readonly windows: Windows },
): Promise<Windows> {
  const told = new Map(windows);
  list.tell(told);
  const rangeOf = (personId: PersonId) => horizonOf(slots, known.get(personId)?.holds ?? [], at);
  for (let next = list.next(); next.length > 0; next = list.next()) {
    const found = await pool.windows(next, rangeOf);
    const theirs = new Map(next.map((personId) => [personId, found.get(personId) ?? []]));
    for (const [personId, their] of theirs) told.set(personId, their);
    list.tell(theirs);
  }
  return told;
}

/**
 * The time in which it matters when somebody is free: from the first day of any role to the last. What is held of their time may
 * take windows before that, or behind it, and those are part of it then.
 */
function horizonOf(slots: readonly OpenSlot[], holds: readonly Demand[], at: Instant): Range {
  const timesOf = (key: 'from' | 'to', demands: readonly Pick<Demand, 'from' | 'to'>[]) =>
    demands.map((demand) => demand[key].getTime());
  const from = Math.max(at.getTime(), holds.length > 0 ? 0 : Math.min(...timesOf('from', slots)));
  return { from: new Date(from), to: new Date(Math.max(from, ...timesOf('to', [...slots, ...holds]))) };
}
