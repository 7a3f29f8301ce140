/** What came of a request: `errors`: it was answered, with errors beside what there is. */
export type RequestOutcome = 'ok' | 'errors' | 'refused' | 'failed';

const HTTP_BAD_REQUEST = 400;
const HTTP_SERVER_ERROR = 500;

/** What came of a request, by its answer's status and whether errors stand in it. */
export function requestOutcome(status: number, hasErrors: boolean): RequestOutcome {
  if (status >= HTTP_SERVER_ERROR) {
    return 'failed';
  }
  if (status >= HTTP_BAD_REQUEST) {
    return 'refused';
  }
  return hasErrors ? 'errors' : 'ok';
}
