import { requestContextFrom, runInRequest } from '@millepiani/telemetry/request-context';
import type { SpineEvent } from './event.ts';

/** Runs `work` in the trace of what caused an event: what is logged in it bears the trace's id. */
export const inTraceOf = <T>({ traceparent }: SpineEvent, work: () => T): T =>
  runInRequest(requestContextFrom({ traceparent }), work);
