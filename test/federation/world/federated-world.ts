import type { Engine } from '../engines/answer.ts';
import { type Federation, federate } from '../engines/federation.ts';
import { monolith } from '../engines/monolith.ts';
import { type Faults, WorldData } from './data.ts';
import { sdlOf } from './sdl.ts';
import type { World } from './world.ts';

/** A world as a federation, and as one graph that answers alike. */
export interface FederatedWorld {
  readonly federation: Federation;
  /** The whole graph without subgraphs, with what goes wrong by itself. */
  readonly whole: Engine;
}

/**
 * Composes a world.
 * @throws NotComposable where its parts do not fit.
 */
export function federateWorld(world: World, faults: Faults): FederatedWorld {
  const data = new WorldData(world, faults);
  // What a field requires is of types that only the whole graph has; it is there once it is composed.
  const whole: { schema: Federation['schema'] | undefined } = { schema: undefined };
  const resolver: Parameters<typeof monolith>[1] = (source, args, context, info) =>
    data.resolver(whole.schema ?? info.schema)(source, args, context, info);
  const federation = federate(
    world.subgraphs.map((name) => ({
      name,
      sdl: sdlOf(world, name),
      resolver,
      find: (told) => data.find(name, told),
    })),
  );
  whole.schema = federation.schema;
  return { federation, whole: monolith(federation.schema, resolver) };
}
