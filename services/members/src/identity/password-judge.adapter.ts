import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import type { PasswordJudge } from './guessing.ts';

/**
 * So much of a password is looked at: what is hard to guess there is not easier with more behind it, and the time that it takes grows
 * with the square of the length.
 */
const looksAt = 32;
/** So many ways to read `4` as `a` and its like: with the library's hundred, 32 characters take ten times as long. */
const mostReadings = 8;

/** Some 250,000 words and names, which take half a second to make ready, and some 40 MB. */
async function makeReady(): Promise<ZxcvbnFactory> {
  const [core, common, english, italian] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-it'),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: {
      // Not the words for dice: they stand by the alphabet, which would be taken for how much each is used.
      passwords: common.dictionary['passwords-common'],
      ...english.dictionary,
      ...italian.dictionary,
    },
    graphs: common.adjacencyGraphs,
    maxLength: looksAt,
    l33tMaxSubstitutions: mostReadings,
  });
}

/** Judges by lists of passwords that were found out, words and names in English and Italian, rows of keys, dates and repetitions. */
export function passwordJudge(): PasswordJudge {
  let ready: Promise<ZxcvbnFactory> | undefined;
  return async (password, known) => {
    ready ??= makeReady();
    return (await ready).check(password, [...known]).score;
  };
}
