import { sharedDefinitions } from '@millepiani/sdl/type-defs';
import { type DocumentNode, Kind, parse } from 'graphql';

/** A service's SDL with the directive that all of the community's services share. */
export const withCacheControl = (text: string): DocumentNode => ({
  kind: Kind.DOCUMENT,
  definitions: [...parse(text).definitions, ...sharedDefinitions('cache-control.graphql')],
});
