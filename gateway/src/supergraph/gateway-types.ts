import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GatewayContext } from '../fetching/request-context.ts';

/** What Apollo Server wants of a gateway. */
export type GatewayInterface = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
/** Runs one validated operation. */
export type Executor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;
export type ExecutorContext = Parameters<Executor>[0];
export type ExecutorResult = Awaited<ReturnType<Executor>>;
export type SchemaListener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];
