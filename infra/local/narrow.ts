import { Problem } from './problem.ts';

/** The folders that hold tests, as paths from the root: `services/members`, `gateway`, `test/story`. */
export type TestFolders = readonly string[];

/** jest's flags whose value is the next word. */
const valued = new Set([
  ...['-t', '--testNamePattern', '-w', '--maxWorkers', '-c', '--config', '--reporters', '--shard', '--seed'],
  ...['--testTimeout', '--changedSince', '--coverageDirectory', '--testPathIgnorePatterns', '--outputFile'],
]);

/** What a folder is called on the command line: its last part. */
const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('/') + 1);

/** All that can be named, for the message. */
const namesOf = (folders: TestFolders): string => [...new Set(folders.map(nameOf))].sort().join(', ');

function foldersFor(word: string, folders: TestFolders): string[] {
  const bare = word.replace(/^\.?\/+/, '').replace(/\/+$/, '');
  return folders.filter((folder) => folder === bare || nameOf(folder) === bare);
}

/**
 * Turns what stands after `npm test --` into jest's arguments: the name of a folder becomes its path, flags and parts of a
 * test file's path go on as they are.
 *
 * @throws Problem for a word that matches nothing
 */
export function narrow(words: readonly string[], folders: TestFolders, testFiles: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    if (word.startsWith('-') || valued.has(words[index - 1] ?? '')) return [word];
    const named = foldersFor(word, folders);
    // With the slashes, `members` does not select a folder that merely begins so.
    if (named.length > 0) return named.map((folder) => `/${folder}/`);
    if (testFiles.some((file) => file.includes(word.replace(/^\.\//, '')))) return [word];
    throw new Problem(`Nothing to test is called "${word}".`, {
      mend: `Name one of: ${namesOf(folders)}; or a part of a test file’s path.`,
    });
  });
}
