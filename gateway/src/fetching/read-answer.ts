import type { EntityRequest, SubgraphAnswer } from '@millepiani/plan-executor/ports';
import { isRecord } from '../json.ts';
import { type FetchFailure, failureMessage } from './failure.ts';
import type { PlannedRequest } from './planned-request.ts';
import type { Posted } from './post.ts';
import { readResponse } from './subgraph-response.ts';

/** What is known of the fetch that an answer is of. */
export type AskedFor = { service: string; request: PlannedRequest; entities: readonly EntityRequest[] };

/** An answer, and where it is none why, for the log. */
export type ReadAnswer = { answer: SubgraphAnswer; failure?: FetchFailure };

/** A fetch that gave nothing. */
export function failedAnswer(failure: FetchFailure, service: string): ReadAnswer {
  const error = { message: failureMessage(failure, service), extensions: { code: failure.code, service } };
  return { answer: { ok: false, error }, failure };
}

function areEntitiesWrong(data: Record<string, unknown>, entities: readonly EntityRequest[]): boolean {
  return entities.some(({ alias, representations }) => {
    const list: unknown = Object.hasOwn(data, alias) ? data[alias] : undefined;
    return !(
      Array.isArray(list) &&
      list.length === representations.length &&
      list.every((entity) => entity === null || isRecord(entity))
    );
  });
}

/** Reads what came back; anything but a well-formed GraphQL response to just this question is a failure of that subgraph. */
export function readAnswer(posted: Posted, { service, request, entities }: AskedFor): ReadAnswer {
  const response = posted.ok ? readResponse(posted) : posted;
  if (!response.ok) {
    return failedAnswer(response.error, service);
  }
  const { data = null, errors } = response.value;
  if (data !== null && entities.length > 0 && areEntitiesWrong(data, entities)) {
    const detail = 'the entities are not those that were asked for';
    return failedAnswer({ code: 'SUBGRAPH_INVALID_RESPONSE', detail }, service);
  }
  if (data !== null && !request.fits(data)) {
    const detail = 'the data are not of the form asked for';
    return failedAnswer({ code: 'SUBGRAPH_INVALID_RESPONSE', detail }, service);
  }
  const named = errors?.map((error) => ({ ...error, extensions: { ...error.extensions, service } })) ?? [];
  return { answer: { ok: true, data, errors: named } };
}
