import { describe, expect, it } from '@jest/globals';
import { type FieldNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { askedFields } from './asked-fields.adapter.ts';

function asked(text: string): string[] {
  const { definitions } = parse(text);
  const [operation] = definitions.filter(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const fragments = definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  const fieldNodes = (operation?.selectionSet.selections ?? []).filter(
    (node): node is FieldNode => node.kind === Kind.FIELD,
  );
  const byName = Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
  return [...askedFields({ fieldNodes, fragments: byName }, ['edges', 'node'])].toSorted();
}

describe('what is asked of the nodes', () => {
  it.each([
    ['{ directory { edges { node { id name } } } }', ['id', 'name']],
    ['{ directory { edges { cursor } pageInfo { endCursor } } }', []],
    ['{ directory { edges { node { id ... on Organization { owners { share } } } } } }', ['id', 'owners']],
    [
      '{ directory { edges { ...E } all: edges { node { a: name } } } } fragment E on X { node { ...N } } fragment N on Agent { registeredAt }',
      ['name', 'registeredAt'],
    ],
    [
      '{ directory { edges { node { ... { ... on Person { bio } } } } } directory { edges { node { id } } } }',
      ['bio', 'id'],
    ],
  ])('by %s', (query, fields) => {
    expect(asked(query)).toEqual(fields);
  });
});
