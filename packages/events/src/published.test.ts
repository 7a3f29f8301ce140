import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { EventContract } from './define-event.ts';
import { type JsonSchema, jsonSchema } from './json-schema.ts';
import { catalogue, contracts } from './published.ts';

const here = import.meta.dirname;
const filesIn = (folder: string, end: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .toSorted();

const fixturesFolder = join(here, '../fixtures');
const fixtures = filesIn(fixturesFolder, '.json');

describe('what is published', () => {
  it('is every contract that is declared', async () => {
    const declared: unknown[] = [];
    for (const name of filesIn(here, '.events.ts')) declared.push(...Object.values(await import(join(here, name))));
    expect(new Set(declared)).toEqual(new Set(contracts));
  });

  it('has a fixture of every version, and none without a contract', () => {
    const types = contracts.map(({ service, localType }) => `${service}/${localType}.json`);
    expect(fixtures).toEqual(types.toSorted());
  });

  it.each(fixtures)('%s is still read', (name) => {
    const event = JSON.parse(readFileSync(join(fixturesFolder, name), 'utf8'));
    const read = catalogue.read(event);
    expect(read).toMatchObject({ ok: true });
    // Nothing of it is lost, where it is of the newest version itself.
    if (read.ok && read.value.type === event.type) expect(read.value).toEqual(event);
  });
});

describe('every contract', () => {
  it.each(contracts.map((contract) => [contract.type, contract] as const))(
    '%s is of a service, and erasure leaves what it can read',
    (type, { data, example }) => {
      expect(type).toMatch(/^millepiani\.(members|projects|billing|notifications)\./);
      expect(data.safeParse(example.data).success).toBe(true);
      const erased = 'personal' in example.data ? { ...example.data, personal: null } : example.data;
      expect(data.safeParse(erased).success).toBe(true);
    },
  );
});

/** The fields outside `personal` in which anything may be written: each is said to be no personal data. */
const freeTexts = [
  'alliance.formed.v1 name',
  'alliance.proposed.v1 name',
  'client.registered.v1 name',
  'commission.opened.v1 title',
  'commission.opened.v1 description',
  'commission.opened.v1 slots[].title',
  'commission.opened.v1 slots[].skillLabel',
  'commission.opened.v1 slots[].furtherNeeds[].skillLabel',
  'commission.milestones-planned.v1 milestones[].title',
  'contribution.approved.v1 note',
  'contribution.recorded.v1 note',
  'contribution.reversed.v1 note',
  'milestone.accepted.v1 title',
  'milestone.rejected.v1 reasons[]',
  'commission.revised.v1 title',
  'commission.revised.v1 description',
  'commission.revised.v1 milestones[].title',
  'commission.slots-revised.v1 slots[].title',
  'commission.slots-revised.v1 slots[].skillLabel',
  'commission.slots-revised.v1 slots[].furtherNeeds[].skillLabel',
  'organization.proposed.v1 name',
  'organization.registered.v1 name',
];

function freeTextsOf(schema: JsonSchema, path: string): readonly string[] {
  const { type, pattern, format, enum: values, properties = {}, items, anyOf } = schema;
  if (type === 'string') return (pattern ?? format ?? values) ? [] : [path];
  if (Array.isArray(anyOf)) return anyOf.flatMap((one) => freeTextsOf(one, path));
  if (items) return freeTextsOf({ ...Object(items) }, `${path}[]`);
  return Object.entries({ ...Object(properties) })
    .filter(([name]) => path !== '' || name !== 'personal')
    .flatMap(([name, field]) => freeTextsOf({ ...Object(field) }, path === '' ? name : `${path}.${name}`));
}

it('nothing personal lies outside `personal`, where erasure would not find it', () => {
  const found = contracts.flatMap((contract: EventContract) =>
    freeTextsOf(jsonSchema(contract.data), '').map((path) => `${contract.localType} ${path}`),
  );
  expect(found.toSorted()).toEqual(freeTexts.toSorted());
});
