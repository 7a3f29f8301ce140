import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';
import { cacheDirectiveName, readHint } from '../caching/cache-hints.ts';
import { MAX_AGE_SECONDS } from '../caching/kept-answers.ts';
import { serviceOf } from '../caching/policy.ts';
import { supergraphServices } from './supergraph-services.ts';

const ROOTS_THAT_ARE_NOT_KEPT = new Set(['Mutation', 'Subscription']);

function faultsOf(place: string, directive: ConstDirectiveNode, services: ReadonlySet<string>): string[] {
  const { maxAge, inheritMaxAge, changedBy = [] } = readHint(directive);
  const unknown = changedBy.filter((kind) => !services.has(serviceOf(kind)));
  return [
    ...(maxAge === undefined || (maxAge >= 0 && maxAge <= MAX_AGE_SECONDS)
      ? []
      : [`@cacheControl on ${place} has a maxAge that is not of 0 to ${MAX_AGE_SECONDS}.`]),
    ...(inheritMaxAge && maxAge !== undefined
      ? [`@cacheControl on ${place} says both how long and that it is as long as what is around it.`]
      : []),
    ...(maxAge === undefined && changedBy.length > 0
      ? [`@cacheControl on ${place} says after which events, and not how long.`]
      : []),
    ...unknown.map((kind) => `@cacheControl on ${place} waits for events that no service tells: "${kind}".`),
  ];
}

/** What is said of keeping answers must be what the gateway reads: what it does not understand would be kept for ever, or never. */
export function cacheFaults(supergraph: DocumentNode): string[] {
  const name = cacheDirectiveName(supergraph);
  const services = supergraphServices(supergraph);
  const of = (place: string, directives: readonly ConstDirectiveNode[] | undefined): string[] =>
    (directives ?? [])
      .filter((directive) => directive.name.value === name)
      .flatMap((directive) => faultsOf(place, directive, services));
  return supergraph.definitions.flatMap((definition) => {
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      return of(definition.name.value, definition.directives);
    }
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
      return [];
    }
    const type = definition.name.value;
    const ofFields = (definition.fields ?? []).flatMap((field) => {
      const place = `${type}.${field.name.value}`;
      const isKept = !ROOTS_THAT_ARE_NOT_KEPT.has(type);
      const hinted = field.directives?.some((directive) => directive.name.value === name) ?? false;
      return [
        ...of(place, field.directives),
        ...(isKept || !hinted ? [] : [`@cacheControl on ${place}: what ${type} answers is never kept.`]),
      ];
    });
    return [...of(type, definition.directives), ...ofFields];
  });
}
