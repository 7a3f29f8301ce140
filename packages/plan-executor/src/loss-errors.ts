import type { ExecutionError } from './ports.ts';
import type { ResponseWriter, Written } from './response-writer.ts';
import type { Run } from './run-state.ts';

/**
 * The errors of what was fetched and could not be used. A value that its type has not is always told. That a null stands where
 * there may be none only where nothing else says why: no error, and no reference to what is gone.
 */
export function lossErrors(run: Run, written: Written, writer: ResponseWriter): ExecutionError[] {
  const tellsNulls = written.lacks && run.errors.length === 0 && !run.hasMissingEntity;
  if (!(tellsNulls || written.misfits)) {
    return [];
  }
  return writer
    .lost(run)
    .filter(({ isMisfit }) => isMisfit || tellsNulls)
    .map(({ path }) => ({
      message: 'A service gave a value that cannot be used',
      path,
      extensions: { code: 'SUBGRAPH_INVALID_RESPONSE' },
    }));
}
