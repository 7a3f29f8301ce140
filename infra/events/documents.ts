import type { EventContract } from '@millepiani/events/define-event';
import { exampleEvent } from '@millepiani/events/example-event';
import { dataSchema } from '@millepiani/events/json-schema';
import { stringify } from 'yaml';
import { asyncApi } from './async-api.ts';
import { indexPage } from './index-page.ts';
import { documentsFolder, fixturesFolder, schemaPath } from './paths.ts';

/** Texts by their paths from the root. */
export type Files = ReadonlyMap<string, string>;

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** What the contracts say to people and machines: made anew at every change. */
export function documents(contracts: readonly EventContract[]): Files {
  const made = JSON.parse(JSON.stringify(asyncApi(contracts)));
  return new Map([
    [`${documentsFolder}/README.md`, indexPage(contracts)],
    [
      `${documentsFolder}/asyncapi.yaml`,
      stringify(made, { aliasDuplicateObjects: false, lineWidth: 120, compat: 'yaml-1.1' }),
    ],
    ...contracts.map((contract): [string, string] => [
      `${documentsFolder}/${schemaPath(contract)}`,
      json(dataSchema(contract)),
    ]),
  ]);
}

/** An event of each contract as it is published first: written once, then frozen. */
export const fixtures = (contracts: readonly EventContract[]): Files =>
  new Map(contracts.map((contract) => [`${fixturesFolder}/${schemaPath(contract)}`, json(exampleEvent(contract))]));
