import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { serviceNames } from '../local/services.ts';

const root = join(import.meta.dirname, '../..');

/** A service's sources but for its tests. */
function sourcesOf(service: string): readonly (readonly [name: string, text: string])[] {
  const folder = join(root, 'services', service, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
}

/** What is told, as far as its text shows it: contracts of another service, and events that no contract was asked about. */
function mistakesIn(service: string, text: string): readonly string[] {
  const imported = [...text.matchAll(/from '@millepiani\/events\/(\w+)\/[\w-]+\.events'/g)].map(([, from]) => from);
  const foreign = imported.filter((from) => from !== service).map((from) => `tells for ${from}`);
  const unchecked = /\baggregateVersion\b/.test(text) && !text.includes("from '@millepiani/events/event'");
  return [...foreign, ...(unchecked ? ['tells without a contract'] : [])];
}

describe('a service tells what is its own, and checked', () => {
  it.each(serviceNames)('%s', (service) => {
    // Reactions alone read what others tell.
    const telling = sourcesOf(service).filter(([name]) => !name.startsWith('reactions/'));
    expect(telling.some(([, text]) => text.includes('/events/event'))).toBe(true);
    const mistakes = telling.flatMap(([name, text]) =>
      mistakesIn(service, text).map((mistake) => `${name} ${mistake}`),
    );
    expect(mistakes).toEqual([]);
  });

  it('and the test would see it', () => {
    expect(mistakesIn('billing', "import { x } from '@millepiani/events/members/person.events'")).toEqual([
      'tells for members',
    ]);
    expect(mistakesIn('billing', 'emit([{ aggregateVersion: 1 }])')).toEqual(['tells without a contract']);
  });
});
