import { type DocumentNode, Kind, OperationTypeNode, parse, visit } from 'graphql';
import type { GatewayCode } from '../errors/codes.ts';
import { checkTokens } from './check-tokens.ts';
import type { Limits, LimitViolation } from './limits.ts';
import { type Measure, measureDocument } from './measure-document.ts';
import { measureHeight } from './measure-height.ts';

type Dimension = { code: GatewayCode; of: keyof Measure & keyof Limits; what: string };

const DIMENSIONS: readonly Dimension[] = [
  { code: 'DEPTH_LIMIT_EXCEEDED', of: 'depth', what: 'levels of fields' },
  { code: 'INTROSPECTION_DEPTH_LIMIT_EXCEEDED', of: 'introspectionDepth', what: 'levels of introspection' },
  { code: 'ROOT_FIELD_LIMIT_EXCEEDED', of: 'rootFields', what: 'root fields' },
  { code: 'ALIAS_LIMIT_EXCEEDED', of: 'aliases', what: 'aliases' },
  { code: 'DIRECTIVE_LIMIT_EXCEEDED', of: 'directives', what: 'directives' },
  { code: 'FIELD_LIMIT_EXCEEDED', of: 'fields', what: 'fields with its fragments written out' },
];

function tooMany(code: GatewayCode, what: string, limit: number): LimitViolation {
  return { code, limit, message: `The operation has too many ${what}: at most ${limit}.` };
}

function sizeViolation(document: DocumentNode, limits: Limits): LimitViolation | undefined {
  const measure = measureDocument(document);
  const exceeded = DIMENSIONS.find((dimension) => measure[dimension.of] > limits[dimension.of]);
  if (exceeded !== undefined) {
    return tooMany(exceeded.code, exceeded.what, limits[exceeded.of]);
  }
  // Of what is small otherwise: fragments are followed wherever they are used.
  const { fields, repetitions } = measureHeight(document, { fields: limits.height, repetitions: limits.repetitions });
  if (fields > limits.height) {
    return tooMany('HEIGHT_LIMIT_EXCEEDED', 'different fields', limits.height);
  }
  return repetitions > limits.repetitions
    ? {
        code: 'REPETITION_LIMIT_EXCEEDED',
        limit: limits.repetitions,
        message: 'The operation asks too often for the same.',
      }
    : undefined;
}

/** A name that the client gives and that GraphQL keeps for itself (`__typename: …`, `$__proto__`). */
function reservedName(document: DocumentNode): string | undefined {
  let found: string | undefined;
  const note = (name: string | undefined): void => {
    if (name?.startsWith('__')) {
      found ??= name;
    }
  };
  visit(document, {
    Field: (node) => note(node.alias?.value),
    Variable: (node) => note(node.name.value),
    FragmentDefinition: (node) => note(node.name.value),
    OperationDefinition: (node) => note(node.name?.value),
  });
  return found;
}

/** What an endpoint serves. */
export type OperationKind = 'request' | 'subscription';

function ruleViolation(document: DocumentNode, kind: OperationKind): LimitViolation | undefined {
  const isSubscription = document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.SUBSCRIPTION,
  );
  if (isSubscription && kind === 'request') {
    // Before validation, too: graphql-js throws on some subscriptions instead of refusing them.
    return {
      code: 'SUBSCRIPTION_NOT_SUPPORTED',
      message: 'Subscriptions are served at /graphql/stream, over a WebSocket, or as multipart to who accepts that.',
    };
  }
  const name = reservedName(document);
  return name === undefined
    ? undefined
    : {
        code: 'RESERVED_NAME',
        message: `The name ${JSON.stringify(name)} is not free: names starting with "__" are GraphQL's own.`,
      };
}

/**
 * What is wrong with a document's size, before it is validated; undefined where nothing is. A text that does not parse
 * passes: whoever parses it next says why.
 */
export function checkDocument(
  source: string,
  limits: Limits,
  kind: OperationKind = 'request',
): LimitViolation | undefined {
  const ofTokens = checkTokens(source, limits);
  if (ofTokens !== undefined) {
    return ofTokens;
  }
  let document: DocumentNode;
  try {
    document = parse(source, { noLocation: true });
  } catch {
    return;
  }
  return sizeViolation(document, limits) ?? ruleViolation(document, kind);
}
