import type { EventContract } from '@millepiani/events/define-event';
import { exampleEvent } from '@millepiani/events/example-event';
import { anchorsOf } from './anchors.ts';
import { byService, schemaPath } from './paths.ts';

const opening = `# Events

What the four services tell, generated from the contracts in [packages/events](../../packages/events) by
\`npm run generate\`. [asyncapi.yaml](asyncapi.yaml) says the same to machines (AsyncAPI 3.0); each type's data has a JSON
Schema (draft 7), whose \`$id\` an event names as its \`dataschema\`.

Each event is a [CloudEvent](https://cloudevents.io) 1.0. Beside CloudEvents' own attributes it has:

| attribute | |
|---|---|
| \`subject\`, \`aggregateversion\` | what it happened to, and the version which that came to: 1, 2, … without holes |
| \`partitionkey\`, \`partitionversion\` | order is kept among events with the same key; 1, 2, … without holes |
| \`sequence\` | the position among all events of the source: 1, 2, … without holes, with leading zeros, so that it compares as a string |
| \`visibility\` | who may be shown it: \`public\` anybody, \`community\` whoever is signed in, \`parties\` those who take part, \`internal\` the services alone |
| \`actor\` | who did it, if it is known: a person's id, or \`system:\` and a service |
| \`traceparent\` | W3C Trace Context |

## What you may rely on

- A published type keeps each field, with its type, present where it was always present. A change that would break a reader is
  another version, \`….v2\`, and a check refuses anything else.
- New fields that may be absent, new values in an enum, wider bounds and other words are no such change: pass over what you do
  not know. New types come at any time.
- The same event may come more than once, always with the same \`id\`.
- Amounts are decimal strings with a currency, shares are exact strings (\`60%\`, \`1/3\`), instants are RFC 3339 in UTC.
- Personal data is in \`data.personal\` alone. Once the person was erased, that is \`null\`, in old events too.
`;

const table = (contracts: readonly EventContract[], anchors: ReadonlyMap<string, string>): string =>
  contracts
    .map((contract) => {
      const anchor = anchors.get(contract.type);
      const schema = `[schema](${schemaPath(contract)})`;
      const cells = [
        `[\`${contract.localType}\`](#${anchor})`,
        contract.description,
        contract.visibility.join(', '),
        schema,
      ];
      return `| ${cells.join(' | ')} |`;
    })
    .join('\n');

const section = (contract: EventContract): string => `#### ${contract.localType}

${contract.description}

\`\`\`json
${JSON.stringify(exampleEvent(contract), undefined, 2)}
\`\`\`
`;

const chapter = (
  service: string,
  contracts: readonly EventContract[],
  anchors: ReadonlyMap<string, string>,
): string => `## ${service}

Each type's full name begins with \`millepiani.${service}.\`

| type | when | visibility | data |
|---|---|---|---|
${table(contracts, anchors)}

### Examples of ${service}

${contracts.map(section).join('\n')}`;

/** The page that people read first: every type, when it happens, who may see it, and an example. */
export function indexPage(contracts: readonly EventContract[]): string {
  const anchors = anchorsOf(contracts);
  return [opening, ...[...byService(contracts)].map(([service, all]) => chapter(service, all, anchors))].join('\n');
}
