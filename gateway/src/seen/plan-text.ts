import type { PathSegment, PlanNode, QueryPlan } from '@millepiani/plan-executor/plan';
import { clientName } from '@millepiani/plan-executor/wire-name';
import { parse, print } from 'graphql';

const INDENT = '  ';

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, INDENT);
}

function pathText(path: readonly PathSegment[]): string {
  const step = (segment: PathSegment): string => {
    switch (segment.kind) {
      case 'key':
        return `.${clientName(segment.name)}`;
      case 'list':
        return '[]';
      case 'types':
        return `|${segment.types.join('|')}|`;
      default: {
        const unknown: never = segment;
        return unknown;
      }
    }
  };
  return path.map(step).join('').replace(/^\./, '');
}

function operationText(operation: string): string {
  return print(parse(operation, { noLocation: true }));
}

function several(title: string, nodes: readonly PlanNode[]): string {
  return `${title}:\n${indented(nodes.map(nodeText).join('\n'))}`;
}

function nodeText(node: PlanNode): string {
  switch (node.kind) {
    case 'Sequence':
      return several('one after the other', node.nodes);
    case 'Parallel':
      return several('at once', node.nodes);
    case 'Flatten':
      return `at ${pathText(node.path)}:\n${indented(nodeText(node.node))}`;
    case 'Condition':
      return [
        ...(node.ifClause === undefined ? [] : [`if $${node.variable}:\n${indented(nodeText(node.ifClause))}`]),
        ...(node.elseClause === undefined ? [] : [`unless $${node.variable}:\n${indented(nodeText(node.elseClause))}`]),
      ].join('\n');
    case 'Fetch':
      return `${node.requires === undefined ? 'ask' : 'ask for entities'} ${node.service}:\n${indented(operationText(node.operation))}`;
    case 'BatchFetch': {
      const places = node.batches.flatMap(({ paths }) => paths.map(pathText));
      return `ask for entities at ${places.join(', ')} ${node.service}:\n${indented(operationText(node.operation))}`;
    }
    default: {
      const unknown: never = node;
      return unknown;
    }
  }
}

/** A plan in words: who is asked what, in what order, for which places of the answer. */
export function planText({ node }: QueryPlan): string {
  return node === undefined ? 'nothing is fetched' : nodeText(node);
}
