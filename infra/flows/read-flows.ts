import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { EventContract } from '@millepiani/events/define-event';
import { contracts as published } from '@millepiani/events/published';
import type { ReactionFacts } from '@millepiani/spine/reactions';
import { reactions as billing } from '../../services/billing/src/workers.ts';
import { reactions as members } from '../../services/members/src/workers.ts';
import { reactions as notifications } from '../../services/notifications/src/workers.ts';
import { reactions as projects } from '../../services/projects/src/workers.ts';
import { type ServiceName, serviceNames } from '../local/services.ts';
import { contractsMade, type Imported } from './contracts-made.ts';
import type { ServiceFlow } from './flows.ts';

/** A reaction was asked to work where it is only to say what it is. */
class OnlyListed extends Error {}

const noDomain = (): never => {
  throw new OnlyListed('There is no domain: reactions are listed here, not run.');
};
const listed: Readonly<Record<ServiceName, readonly ((domain: () => never) => ReactionFacts)[]>> = {
  members,
  projects,
  billing,
  notifications,
};

const suffix = '.reaction.ts';

/** The sources of a service but for its tests, by their paths in it. */
function sourcesOf(folder: string): readonly (readonly [path: string, text: string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .sort()
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const);
}

const isContract = (value: unknown): value is EventContract =>
  typeof value === 'object' && value !== null && 'localType' in value && 'type' in value;

async function contractOf({ module, name }: Imported): Promise<readonly EventContract[]> {
  const exported: Readonly<Record<string, unknown>> = await import(`@millepiani/events/${module}`);
  const contract = exported[name];
  return isContract(contract) ? [contract] : [];
}

async function flowOf(root: string, service: ServiceName): Promise<ServiceFlow> {
  const sources = sourcesOf(join(root, 'services', service, 'src'));
  const made = sources.flatMap(([path, text]) => contractsMade(service, path, text));
  const contracts = (await Promise.all(made.map(contractOf))).flat();
  return {
    service,
    tells: [...new Set(contracts)].sort((one, other) => published.indexOf(one) - published.indexOf(other)),
    reactions: listed[service].map((reaction) => reaction(noDomain)),
    reactionFiles: sources.flatMap(([path]) => (path.endsWith(suffix) ? [basename(path, suffix)] : [])),
  };
}

/** What the services' code says that they tell and react to. Starts none of them. */
export const readFlows = (root: string): Promise<readonly ServiceFlow[]> =>
  Promise.all(serviceNames.map((service) => flowOf(root, service)));
