import type { buildSubgraphSchema } from '@apollo/subgraph';

/** Two features give a resolver for the same field: one of them would be lost. */
export class ResolverTwice extends TypeError {
  constructor(place: string) {
    super(`Two resolvers for ${place}.`);
  }
}

// The library does not export the type of its own argument.
type Modules = Extract<Parameters<typeof buildSubgraphSchema>[0], unknown[]>;
type Resolvers = NonNullable<Extract<Modules[number], { resolvers?: unknown }>['resolvers']>;

/**
 * One resolver map of many features' maps. Throws {@link ResolverTwice}.
 * The values keep what they are: a scalar stands alone, the fields of a type come together.
 */
export function mergeResolvers(...maps: readonly object[]): Resolvers {
  const merged: Record<string, object> = {};
  for (const map of maps) {
    for (const [type, fields] of Object.entries<object>({ ...map })) {
      const before = merged[type];
      if (before) assertApart(type, before, fields);
      merged[type] = before ? { ...before, ...fields } : fields;
    }
  }
  return merged as Resolvers;
}

function assertApart(type: string, before: object, fields: object): void {
  const twice = Object.keys(fields).find((field) => field in before);
  if (twice !== undefined) throw new ResolverTwice(`${type}.${twice}`);
}
