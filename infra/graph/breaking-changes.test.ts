import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { apiOf, breakingChanges } from './breaking-changes.ts';

const before = buildSchema(`
  type Query { skill(id: ID!): Skill, level(of: Level): Int, motto: String }
  type Skill { id: ID!, label: String!, old: String @deprecated(reason: "label") }
  enum Level { HIGH LOW MIDDLE @deprecated }
  input Wish { label: String, note: String }
`);
const after = (text: string) => breakingChanges(before, buildSchema(text), new Set());
const SAME = `
  type Query { skill(id: ID!): Skill, level(of: Level): Int, motto: String }
  type Skill { id: ID!, label: String!, old: String }
  enum Level { HIGH LOW MIDDLE }
  input Wish { label: String, note: String }
`;

describe('the graph, held against what was published', () => {
  it.each([
    ['a field that is gone', 'motto: String', '', 'Query.motto was removed.'],
    ['another type', 'label: String!,', 'label: Int!,', 'Skill.label changed type from String! to Int!.'],
    [
      'a null where there was none',
      'label: String!,',
      'label: String,',
      'Skill.label changed type from String! to String.',
    ],
    [
      'an argument that is a must',
      'level(of: Level)',
      'level(of: Level, at: ID!)',
      'A required arg at on Query.level was added.',
    ],
    ['a value that is gone', 'HIGH LOW', 'HIGH', 'LOW was removed from enum type Level.'],
    [
      'a field of an input that is a must',
      'note: String',
      'note: String, why: ID!',
      'A required field why on input type Wish was added.',
    ],
  ])('refuses %s', (_what, from, to, line) => {
    expect(after(SAME.replace(from, to))).toEqual([line]);
  });

  it.each([
    ['nothing changed', SAME],
    [
      'what is new',
      SAME.replace('motto: String', 'motto: String, wish(of: ID): String').replace('HIGH', 'HIGH HIGHEST'),
    ],
    ['what was deprecated goes', SAME.replace(', old: String', '').replace(' MIDDLE', '')],
  ])('takes that %s', (_what, text) => {
    expect(after(text)).toEqual([]);
  });

  it('takes what is allowed by its very line, and nothing else', () => {
    const text = SAME.replace('motto: String', '').replace('HIGH LOW', 'HIGH');
    expect(breakingChanges(before, buildSchema(text), new Set(['Query.motto was removed.']))).toEqual([
      'LOW was removed from enum type Level.',
    ]);
  });

  it('reads of a supergraph what clients see', () => {
    const supergraph = readFileSync(new URL('../../gateway/supergraph.graphql', import.meta.url), 'utf8');
    const api = apiOf(supergraph);
    expect(api.getQueryType()?.getFields()).toHaveProperty('viewer');
    expect(api.getType('join__Graph')).toBeUndefined();
    expect(breakingChanges(api, apiOf(supergraph), new Set())).toEqual([]);
  });
});
