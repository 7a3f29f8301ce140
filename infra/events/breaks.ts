import { compareSchemas } from './compare-schemas.ts';
import type { Files } from './documents.ts';
import { documentsFolder, fixturesFolder } from './paths.ts';

/**
 * What new documents and fixtures break of those that were published, each in a line. A fixture never changes: it is what
 * lies in somebody's outbox.
 */
export const breaksOf = (before: Files, after: Files): readonly string[] =>
  [...before].flatMap(([path, old]) => {
    const now = after.get(path);
    if (now === undefined) return [`${path}: it was published, and is gone`];
    if (path.startsWith(fixturesFolder)) return now === old ? [] : [`${path}: it is frozen, and changed`];
    if (!path.startsWith(documentsFolder)) return [];
    return compareSchemas(JSON.parse(old), JSON.parse(now)).map((broken) => `${path}: ${broken}`);
  });
