import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type DocumentNode,
  type FieldNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { actorWith, fixtureGeneration } from '../../test/support/generation.ts';
import { RandomDocument } from '../../test/support/random-document.ts';
import type { Generation } from '../supergraph/generation.ts';
import { isMet, NO_POLICIES } from './condition.ts';
import { type FilterInput, filterDocument, fragmentsOf } from './filter-document.ts';
import { markRemoved } from './removed-fields.ts';

const SCOPES = ['report:read', 'pool:read', 'admin', 'tax:read', 'commissions:read', 'billing:read'];
const NONE: ReadonlySet<FieldNode> = new Set();

let generation: Generation;
beforeAll(async () => {
  generation = await fixtureGeneration();
});

const actors = fc.oneof(
  fc.constant(actorWith(undefined)),
  fc.subarray(SCOPES).map((scopes) => actorWith(scopes.join(' '))),
);

const isPlainTypename = ({ name, alias }: FieldNode) => name.value === '__typename' && alias === undefined;

/** The places of scalars, with the type conditions that lead to them; none of them below what is removed. */
function leaves(document: DocumentNode, operation: OperationDefinitionNode, removed: ReadonlySet<FieldNode>): string[] {
  const fragments = fragmentsOf(document);
  const ofField = (field: FieldNode, path: string): string[] => {
    const here = `${path}/${field.alias?.value ?? field.name.value}`;
    if (removed.has(field) || isPlainTypename(field)) return [];
    return field.selectionSet === undefined ? [here] : within(field.selectionSet, here);
  };
  const within = ({ selections }: SelectionSetNode, path: string): string[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return ofField(selection, path);
      const body = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      return body === undefined ? [] : within(body.selectionSet, `${path}<${body.typeCondition?.name.value ?? ''}>`);
    });
  return [...new Set(within(operation.selectionSet, ''))].sort();
}

function inputOf(source: string, isAllowed: FilterInput['isAllowed']): FilterInput {
  const { schema, lookup } = generation;
  const document = parse(source, { noLocation: true });
  const operation = getOperationAST(document);
  if (!operation) throw new TypeError('the test’s document has no operation');
  return { schema, lookup, document, operation, isAllowed };
}

describe('what is removed of a document', () => {
  it('property: is what the filter takes out, and the document says what it said', () => {
    fc.assert(
      fc.property(fc.gen(), actors, (gen, actor) => {
        const source = new RandomDocument(generation.schema, gen).write();
        const input = inputOf(source, (requirement) => isMet(requirement, actor, NO_POLICIES));
        const marked = markRemoved(input);
        const { document, operation } = input;
        expect(leaves(marked.document, marked.operation, NONE)).toEqual(leaves(document, operation, NONE));
        const filtered = filterDocument(input);
        const left =
          filtered.kind === 'untouched' ? document : filtered.kind === 'filtered' ? filtered.document : undefined;
        const leftOperation = left === undefined ? undefined : getOperationAST(left);
        expect(leaves(marked.document, marked.operation, marked.removed)).toEqual(
          left === undefined || !leftOperation ? [] : leaves(left, leftOperation, NONE),
        );
        expect(marked.removed.size > 0).toBe(filtered.kind !== 'untouched');
      }),
      { numRuns: 300 },
    );
  });

  it('of a fragment that is used where it is allowed, too, is only what is not', () => {
    const source = `{ agent(id: "1") { ...F ... on Person { ...F } } } fragment F on Agent { name }`;
    const { lookup } = generation;
    // Nobody may see persons as such; agents are for everybody.
    const ofPerson = [{ kind: 'authenticated' }] as const;
    const guarded = { ...lookup, type: (name: string) => (name === 'Person' ? ofPerson : lookup.type(name)) };
    const input = { ...inputOf(source, (requirement) => requirement !== ofPerson), lookup: guarded };
    const marked = markRemoved(input);
    expect(leaves(marked.document, marked.operation, NONE)).toEqual([
      '/agent<Agent>/name',
      '/agent<Person><Agent>/name',
    ]);
    expect(leaves(marked.document, marked.operation, marked.removed)).toEqual(['/agent<Agent>/name']);
  });
});
