import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { mailShape } from '@millepiani/mail/config-shape';
import { serviceShape } from '@millepiani/service/config-shape';
import { jobs, reactions } from '../src/workers.ts';

const service = join(import.meta.dirname, '..');
const readme = readFileSync(join(service, 'README.md'), 'utf8');
const section = (title: string): string => readme.split(/^## /m).find((text) => text.startsWith(title)) ?? '';
const firstColumn = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));

/** For tests of the process itself. */
const ofTests = ['NODE_ENV', 'CRASH_AT'];
const notHere = (): never => {
  throw new TypeError('Nothing is done here.');
};

describe('the page of the service', () => {
  it('has every variable, in the order of its configuration', () => {
    const own = readFileSync(join(service, 'src/config.ts'), 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+): /gm);
    const all = [
      ...Object.keys({ ...serviceShape('members'), ...mailShape }),
      ...[...own].map(([, name = '']) => name),
    ];
    const told = firstColumn(section('Runbook'));
    expect(told).toEqual(all.filter((name) => !ofTests.includes(name)));
  });

  it('has every job and every reaction', () => {
    const { implementations } = jobs(notHere);
    expect(firstColumn(section('Jobs')).toSorted()).toEqual(implementations.map(({ name }) => name).toSorted());
    const named = reactions.map((reaction) => reaction(notHere).name);
    expect(new Set(firstColumn(section('Reacts to')))).toEqual(new Set(named));
  });

  it('has every event that may be told, by whom it may be seen', () => {
    const catalogue = readFileSync(join(service, '../../docs/events/README.md'), 'utf8');
    const ofMembers = catalogue.split(/^## /m).find((text) => text.startsWith('members')) ?? '';
    const declared = [...ofMembers.matchAll(/^\| \[`([a-z-]+)\.([a-z-]+)\.v\d`\][^|]*\|[^|]*\| (\w+) \|/gm)];
    const rows = section('Emits').split('\n');
    const rowOf: Readonly<Record<string, string>> = {
      community: '| the community |',
      parties: '| its parties |',
      internal: '| other services alone |',
    };
    const untold = declared.filter(([, aggregate = '', what = '', visibility = '']) => {
      const row = rows.find((line) => line.startsWith(rowOf[visibility] ?? 'nowhere')) ?? '';
      // The first of an aggregate is written whole, those behind it without it.
      const list = row.split(';').find((part) => part.includes(`\`${aggregate}.`)) ?? '';
      return !(list.includes(`\`${aggregate}.${what}`) || list.includes(`\`.${what}`));
    });
    expect(untold.map(([, aggregate, what]) => `${aggregate}.${what}`)).toEqual([]);
    expect(declared.length).toBeGreaterThan(50);
  });
});
