import type { Chance, Ranked } from './chance.ts';
import { kinds, syllables, trades } from './words.ts';

function familyName(chance: Chance): string {
  const { family, middle, familyEnd } = syllables;
  return `${chance.pick(family)}${chance.has(0.4) ? chance.pick(middle) : ''}${chance.pick(familyEnd)}`;
}

/** A person's name, which is nobody's. */
export function personName(chance: Chance): string {
  const { given, middle, givenEnd } = syllables;
  const first = `${chance.pick(given)}${chance.has(0.4) ? chance.pick(middle) : ''}${chance.pick(givenEnd)}`;
  return `${first} ${familyName(chance)}`;
}

/** An organization's name, or an alliance's. */
export function organizationName(chance: Chance): string {
  const kind = chance.pick(kinds);
  if (chance.has(0.3)) return `${kind} ${familyName(chance)} e ${familyName(chance)}`;
  return chance.has(0.5) ? `${kind} ${familyName(chance)}` : `${kind} ${chance.pick(trades)} ${familyName(chance)}`;
}

/** Some words, as one sentence. */
export function sentence(chance: Chance, words: Ranked<string>, count: number): string {
  const text = Array.from({ length: count }, () => words.draw(chance)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
