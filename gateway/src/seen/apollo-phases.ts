import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../fetching/request-context.ts';

/** Notes how long Apollo Server parses and validates. */
export const notePhases: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: ({ contextValue: { record } }) => {
    if (record === undefined) {
      return Promise.resolve();
    }
    const timed = (phase: 'parse' | 'validate') => () => {
      const begun = performance.now();
      return Promise.resolve(() => {
        record.phase(phase, begun);
        return Promise.resolve();
      });
    };
    return Promise.resolve({
      parsingDidStart: timed('parse'),
      validationDidStart: timed('validate'),
    });
  },
};
