import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type DocumentNode,
  execute,
  type GraphQLResolveInfo,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  parse,
  type SelectionNode,
  visit,
} from 'graphql';
import { costOf } from '../../test/support/cost.ts';
import { fixtureGeneration } from '../../test/support/generation.ts';
import { RandomDocument } from '../../test/support/random-document.ts';

const generation = await fixtureGeneration();
const { schema } = generation;
/** More would only take longer. */
const MAX_COST = 2_000;

const documents = fc.gen().map((gen) => parse(new RandomDocument(schema, gen).write(), { noLocation: true }));

/** A community in which every list is as long as it is assumed to be, or as it is asked for; counts what it is asked to build. */
class FullCommunity {
  objects = 0;

  answer(document: DocumentNode): void {
    void execute({
      schema,
      document,
      rootValue: {},
      fieldResolver: (source: { first?: number }, args: { first?: number }, _context, info) =>
        this.#resolve(source, args, info),
      // Each object is of one of its types; which one differs from object to object.
      typeResolver: (value: { turn: number }, _context, _info, type) => {
        const possible = schema.getPossibleTypes(type);
        return possible[value.turn % possible.length]?.name;
      },
    });
  }

  #resolve(source: { first?: number }, args: { first?: number }, info: GraphQLResolveInfo): unknown {
    const type = getNamedType(info.returnType);
    if (!isCompositeType(type)) {
      return null;
    }
    const build = () => {
      this.objects += 1;
      return { turn: this.objects, first: args.first ?? 20 };
    };
    const length = info.fieldName === 'edges' ? (source.first ?? 0) : info.fieldName === 'team' ? 3 : 10;
    return isListType(getNullableType(info.returnType)) ? Array.from({ length }, build) : build();
  }
}

/** The document without one of its selections, where it has one to spare. */
function withoutOne(document: DocumentNode, which: number): DocumentNode {
  const spare: SelectionNode[] = [];
  visit(document, {
    SelectionSet: (set) => {
      spare.push(...(set.selections.length > 1 ? set.selections : []));
    },
  });
  const victim = spare[which % spare.length];
  return visit(document, {
    SelectionSet: (set) => ({ ...set, selections: set.selections.filter((selection) => selection !== victim) }),
  });
}

function withLongerPages(document: DocumentNode, by: number): DocumentNode {
  return visit(document, {
    Argument: (node) =>
      node.name.value === 'first' && node.value.kind === Kind.INT
        ? { ...node, value: { ...node.value, value: String(Number(node.value.value) + by) } }
        : undefined,
  });
}

/** A fragment that nobody uses any more makes a document invalid, and costs nothing. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, { FragmentSpread: (node) => void used.add(node.name.value) });
  const definitions = document.definitions.filter(
    (node) => node.kind !== Kind.FRAGMENT_DEFINITION || used.has(node.name.value),
  );
  return definitions.length === document.definitions.length
    ? document
    : withoutUnused({ kind: Kind.DOCUMENT, definitions });
}

describe('the estimate', () => {
  it('is never less than the objects of a full answer', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const estimate = costOf(generation, document);
        fc.pre(estimate <= MAX_COST);
        const community = new FullCommunity();
        community.answer(document);
        expect(estimate).toBeGreaterThanOrEqual(community.objects);
      }),
      { numRuns: 150 },
    );
  });

  it('never falls by a field that is added', () => {
    fc.assert(
      fc.property(documents, fc.nat(), (document, which) => {
        const smaller = withoutUnused(withoutOne(document, which));
        expect(costOf(generation, smaller)).toBeLessThanOrEqual(costOf(generation, document));
      }),
      { numRuns: 150 },
    );
  });

  it('never falls by a longer page', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 1_000 }), (document, by) => {
        expect(costOf(generation, withLongerPages(document, by))).toBeGreaterThanOrEqual(costOf(generation, document));
      }),
      { numRuns: 150 },
    );
  });
});
