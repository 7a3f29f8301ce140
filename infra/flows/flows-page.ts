import { contracts as published } from '@millepiani/events/published';
import { anchorsOf } from '../events/anchors.ts';
import { flowChart } from './flow-chart.ts';
import { nameOf, type ServiceFlow, shortName } from './flows.ts';

const opening = `# Flows

What happens between the services happens by events: no service calls another. This page says what each of them tells, and
what each does when another tells something. It is generated from the reactions by \`npm run generate\`, and a check refuses
one that does not fit the code: a reaction to what nobody tells, or one that causes what it does not say it does.

What an event says is in [events](events/README.md), how it gets from one service to another in
[the event spine](adr/0009-the-event-spine.md). Each event has its effect once, and a reaction handles events about the same
thing in their order.
`;

const legend = `A flag is an event, a box a reaction. A broken arrow, "also": commands or jobs of the service itself may cause what a reaction
may cause; where there is none, they cannot (\`emitsAlone\`, to which a service holds them as it runs). Events that nobody
reacts to and no reaction causes are left out here, and services without any other; the lists below have them.
`;

const anchors = anchorsOf(published);

/** A type as the page calls it, with the way to what it says. Types without a version stand for all of theirs. */
const link = (type: string, contracts: readonly string[]): string => {
  const newest = contracts.findLast((contract) => contract === type || nameOf(contract) === type) ?? type;
  return `[\`${shortName(type)}\`](events/README.md#${anchors.get(newest)})`;
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const orNothing = (words: readonly string[]): string => words.join('<br>') || '–';

const reactionRows = (flows: readonly ServiceFlow[], contracts: readonly string[]) =>
  flows.flatMap(({ service, reactions }) =>
    reactions.map(({ name, source, types, emits, description }) => [
      types.map((type) => `${source}: ${link(type, contracts)}`).join('<br>'),
      `\`${name}\``,
      service,
      orNothing(emits.map((type) => link(type, contracts))),
      description,
    ]),
  );

function chapter(flow: ServiceFlow, flows: readonly ServiceFlow[], contracts: readonly string[]): string {
  const readers = (type: string) =>
    flows.flatMap(({ service, reactions }) =>
      reactions.filter(({ types }) => types.includes(nameOf(type))).map(({ name }) => `${service}: \`${name}\``),
    );
  const alone = new Set(flow.reactions.flatMap(({ emitsAlone = [] }) => emitsAlone));
  const causes = (type: string) => [
    ...flow.reactions.filter(({ emits }) => emits.includes(type)).map(({ name }) => `\`${name}\``),
    ...(alone.has(type) ? [] : ['commands or jobs']),
  ];
  const rows = flow.tells.map(({ type, description }) => [
    link(type, contracts),
    description,
    orNothing(causes(type)),
    orNothing(readers(type)),
  ]);
  return `## ${flow.service}

${table(['tells', 'when', 'caused by', 'who reacts'], rows)}
`;
}

/** docs/flows.md. */
export function flowsPage(flows: readonly ServiceFlow[]): string {
  const contracts = flows.flatMap(({ tells }) => tells.map(({ type }) => type));
  const rows = reactionRows(flows, contracts);
  const choreography = [
    '## The choreography\n',
    `\`\`\`mermaid\n${flowChart(flows)}\n\`\`\`\n`,
    legend,
    '## The reactions\n',
    `${table(['event', 'reaction', 'of', 'may cause', 'what it does'], rows)}\n`,
  ];
  const none = ['## The reactions\n', 'There are none yet.\n'];
  return [
    opening,
    ...(rows.length > 0 ? choreography : none),
    ...flows.map((flow) => chapter(flow, flows, contracts)),
  ].join('\n');
}
