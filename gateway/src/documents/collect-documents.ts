import {
  type DefinitionNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  validate,
  visit,
} from 'graphql';
import { checkDocument } from '../limits/check-document.ts';
import type { Limits } from '../limits/limits.ts';
import { documentHash } from './document-list.ts';

/** A file with documents. */
export type DocumentFile = { path: string; text: string };

/** One operation, as its client is to ask for it. */
export type CollectedDocument = { name: string; hash: string; text: string };

/** What clients are published with, or everything that is wrong with it. */
export type CollectResult =
  | { ok: true; documents: readonly CollectedDocument[] }
  | { ok: false; faults: readonly string[] };

type Located<Node> = { node: Node; path: string };

class Collection {
  readonly faults: string[] = [];
  readonly operations = new Map<string, Located<OperationDefinitionNode>>();
  readonly #fragments = new Map<string, Located<FragmentDefinitionNode>>();

  add({ path, text }: DocumentFile): void {
    try {
      for (const definition of parse(text, { noLocation: true }).definitions) {
        this.#define(definition, path);
      }
    } catch (error) {
      this.faults.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #define(node: DefinitionNode, path: string): void {
    switch (node.kind) {
      case Kind.OPERATION_DEFINITION:
        this.#name(this.operations, { node, path }, 'operation');
        break;
      case Kind.FRAGMENT_DEFINITION:
        this.#name(this.#fragments, { node, path }, 'fragment');
        break;
      default:
        this.faults.push(`${path}: only operations and fragments are collected, and this is a ${node.kind}`);
    }
  }

  #name<Node extends OperationDefinitionNode | FragmentDefinitionNode>(
    known: Map<string, Located<Node>>,
    located: Located<Node>,
    what: string,
  ): void {
    const name = located.node.name?.value;
    const other = name === undefined ? undefined : known.get(name);
    if (name === undefined) {
      this.faults.push(`${located.path}: an ${what} without a name; its client could not ask for it`);
    } else if (other !== undefined) {
      this.faults.push(`${located.path}: the ${what} ${name} is in ${other.path} already`);
    } else {
      known.set(name, located);
    }
  }

  /** The operation with the fragments that it uses, wherever they are; in the order in which they are come across. */
  text(operation: OperationDefinitionNode): string {
    const used = new Map<string, FragmentDefinitionNode>();
    const follow = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
      visit(node, {
        FragmentSpread: ({ name: { value: name } }) => {
          const fragment = this.#fragments.get(name)?.node;
          if (fragment !== undefined && !used.has(name)) {
            used.set(name, fragment);
            follow(fragment);
          }
        },
      });
    };
    follow(operation);
    return print({ kind: Kind.DOCUMENT, definitions: [operation, ...used.values()] });
  }
}

function faultsOf(text: string, schema: GraphQLSchema, limits: Limits, kind: 'request' | 'subscription'): string[] {
  const violation = checkDocument(text, limits, kind);
  return violation === undefined ? validate(schema, parse(text)).map(({ message }) => message) : [violation.message];
}

/**
 * Makes of a client's files one document for each operation, with the fragments that it uses, and holds each against the graph and its
 * limits: what would be refused when it runs is refused when it is built.
 */
export function collectDocuments(
  files: readonly DocumentFile[],
  { schema, limits }: { schema: GraphQLSchema; limits: Limits },
): CollectResult {
  const collection = new Collection();
  for (const file of files) {
    collection.add(file);
  }
  const documents: CollectedDocument[] = [];
  for (const [name, { node, path }] of collection.operations) {
    const text = collection.text(node);
    const kind = node.operation === 'subscription' ? 'subscription' : 'request';
    collection.faults.push(...faultsOf(text, schema, limits, kind).map((fault) => `${path}: ${name}: ${fault}`));
    documents.push({ name, hash: documentHash(text), text });
  }
  const sorted = documents.sort((one, other) => (one.name < other.name ? -1 : 1));
  return collection.faults.length > 0 ? { ok: false, faults: collection.faults } : { ok: true, documents: sorted };
}
