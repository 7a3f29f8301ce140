import type { Caller } from './server.ts';

/** A mutation's call as its command takes it: who asks for what, and in which trace. */
export const callOf = <I extends object>({ actor, address, traceparent }: Caller, mutation: string, input: I) => ({
  actor,
  mutation,
  input,
  caller: address,
  traceparent,
});
