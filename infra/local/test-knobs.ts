/** By which the long tests are told how much to do, and where they hear it. */
const knobs: Readonly<Record<string, string>> = {
  '--events': 'TEST_EVENTS',
  '--endpoints': 'TEST_ENDPOINTS',
  '--seed': 'TEST_SEED',
};

/** The storm alone has knobs: `--seed` is a word of jest's own for all others. */
const whose = /storm/;

/** What is said on the command line, and what of it is for a test itself rather than for jest. */
export interface Told {
  readonly words: readonly string[];
  /** Environment variables. */
  readonly knobs: Readonly<Record<string, string>>;
}

/** `--events=1000` as two words; any other as it is. */
function apart(word: string): readonly string[] {
  const [name = '', value] = word.split(/=(.*)/s);
  return value !== undefined && name in knobs ? [name, value] : [word];
}

/** Takes out what is for a test: `webhook-storm --events 1000 --seed=7`. What a knob is set to is the test's to judge. */
export function takeKnobs(words: readonly string[]): Told {
  if (!words.some((word) => whose.test(word))) return { words, knobs: {} };
  const [others, taken]: [string[], Record<string, string>] = [[], {}];
  const rest = words.flatMap(apart).values();
  for (const word of rest) {
    const name = knobs[word];
    if (name === undefined) others.push(word);
    else taken[name] = rest.next().value ?? '';
  }
  return { words: others, knobs: taken };
}
