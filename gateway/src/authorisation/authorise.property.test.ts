import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type DocumentNode,
  Kind,
  parse,
  type SelectionNode,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { actorWith, decide, fixtureGeneration } from '../../test/support/generation.ts';
import { RandomDocument } from '../../test/support/random-document.ts';
import type { Actor } from '../identity/actor.ts';
import type { Generation } from '../supergraph/generation.ts';
import type { Decision } from './authorise.ts';
import type { Policies } from './condition.ts';

const isSignedIn = (actor: Actor) => actor.kind === 'signed-in';
const has = (scope: string) => (actor: Actor) => actor.kind === 'signed-in' && actor.scopes.has(scope);

/** What the fixture's SDL asks for, written down by hand: the oracle shares nothing with what it judges. */
const GUARDED: Record<string, (actor: Actor) => boolean> = {
  'Query.me': isSignedIn,
  'Query.report': (actor) => (has('report:read')(actor) && has('pool:read')(actor)) || has('admin')(actor),
  'Query.vault': has('vault'),
  'Query.mood': isSignedIn,
  'Query.total': isSignedIn,
  'Query.feed': isSignedIn,
  'Mutation.remove': has('admin'),
  'Person.email': isSignedIn,
  'Person.taxCode': has('tax:read'),
  'Person.secrets': has('tax:read'),
  'Secrets.iban': has('tax:read'),
  'Agent.commissions': isSignedIn,
  'Person.commissions': isSignedIn,
  'Organization.commissions': isSignedIn,
  'Commission.margin': has('commissions:read'),
  'Invoice.amount': has('billing:read'),
  'RenamePayload.audit': has('admin'),
};
const SCOPES = ['report:read', 'pool:read', 'admin', 'tax:read', 'commissions:read', 'billing:read', 'vault'];
const policies: Policies = new Map([['vault-keeper', has('vault')]]);

const actors = fc.oneof(
  fc.constant(actorWith(undefined)),
  fc.subarray(SCOPES).map((scopes) => actorWith(scopes.join(' '))),
);

let generation: Generation;
beforeAll(async () => {
  generation = await fixtureGeneration();
});

/** The operation with its fragments written in: what it selects, seen without them. */
function selections(document: DocumentNode, node: SelectionNode): readonly SelectionNode[] {
  if (node.kind !== Kind.FRAGMENT_SPREAD) {
    return [node];
  }
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === node.name.value
      ? [{ ...definition, kind: Kind.INLINE_FRAGMENT } as const]
      : [],
  );
}

function writtenIn(document: DocumentNode): DocumentNode {
  const operation = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return visit(
    { ...document, definitions: operation },
    {
      // On the way down, so that what was written in is looked at in its turn.
      SelectionSet: (set) => ({
        ...set,
        selections: set.selections.flatMap((node) => selections(document, node)),
      }),
    },
  );
}

/** The scalars that an operation asks for and its actor may see, each with the aliases and types that lead to it. */
function visibleLeaves(document: DocumentNode, actor: Actor): string[] {
  const leaves: string[] = [];
  const path: string[] = [];
  const info = new TypeInfo(generation.schema);
  visit(
    writtenIn(document),
    visitWithTypeInfo(info, {
      Field: {
        enter: (node) => {
          if (GUARDED[`${info.getParentType()?.name}.${node.name.value}`]?.(actor) === false) {
            return false;
          }
          path.push(`${info.getParentType()?.name}.${node.alias?.value ?? node.name.value}`);
          if (node.selectionSet === undefined && node.name.value !== '__typename') {
            leaves.push(path.join('/'));
          }
          return;
        },
        leave: () => {
          path.pop();
        },
      },
    }),
  );
  return [...new Set(leaves)].sort();
}

function forbiddenFields(document: DocumentNode, actor: Actor): string[] {
  const found: string[] = [];
  const info = new TypeInfo(generation.schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: (node) => {
        const coordinate = `${info.getParentType()?.name}.${node.name.value}`;
        if (GUARDED[coordinate]?.(actor) === false) {
          found.push(coordinate);
        }
      },
    }),
  );
  return found;
}

function checkDecision(source: string, actor: Actor): Decision['kind'] {
  const decision = decide(generation, source, { actor, policies });
  const original = parse(source);
  if (decision.kind === 'filtered') {
    expect(validate(generation.schema, decision.document)).toEqual([]);
    expect(forbiddenFields(decision.document, actor)).toEqual([]);
    expect(decision.errors.length).toBeGreaterThan(0);
    expect(visibleLeaves(decision.document, actor)).toEqual(visibleLeaves(original, actor));
  } else {
    expect(forbiddenFields(original, actor).length > 0).toBe(decision.kind === 'refused');
  }
  return decision.kind;
}

describe('for any document and any actor', () => {
  const documents = (check: (source: string, actor: Actor) => void) =>
    fc.assert(
      fc.property(fc.gen(), actors, (gen, actor) => check(new RandomDocument(generation.schema, gen).write(), actor)),
      { numRuns: 300 },
    );

  it('what is run is valid, holds nothing forbidden, and everything that is not', () => {
    const kinds = new Set<Decision['kind']>();
    documents((source, actor) => void kinds.add(checkDecision(source, actor)));
    expect(kinds).toEqual(new Set(['allowed', 'filtered', 'refused']));
  });

  it('what an actor asks who may see everything is not touched', () => {
    documents((source) => {
      const actor = actorWith(SCOPES.join(' '));
      expect(decide(generation, source, { actor, policies })).toEqual({ kind: 'allowed' });
    });
  });
});
