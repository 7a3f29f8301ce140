/** What the database's driver and mongoose call their errors' common ancestors: this package knows neither. */
const ancestors = new Set(['MongoError', 'MongooseError', 'BSONError']);

const maxDepth = 8;

/** Whether the database's driver or mongoose made this error: its message and fields repeat values, which may be a person's. */
function isOfDriver(error: Error): boolean {
  for (let at: unknown = error; at instanceof Error; at = Object.getPrototypeOf(at)) {
    if (ancestors.has(at.constructor.name)) return true;
  }
  return false;
}

/** What of a driver's error names no values. */
function factsOf(error: Error): { name: string; code?: number | string; codeName?: string } {
  const { name } = error;
  const code = 'code' in error && (typeof error.code === 'number' || typeof error.code === 'string') && error.code;
  const codeName = 'codeName' in error && typeof error.codeName === 'string' && error.codeName;
  return { name, ...(code === false ? {} : { code }), ...(codeName === false ? {} : { codeName }) };
}

/** An error in one line, for keeping: of the database's driver and mongoose, the name and the codes alone. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!isOfDriver(error)) return `${error.name}: ${error.message}`;
  const { name, code, codeName } = factsOf(error);
  return [name, code, codeName].filter((part) => part !== undefined).join(' ');
}

/** The same error, for a log: where the database's driver or mongoose made it, or one behind it, without their values. */
export function withoutValues<T>(error: T, depth = 0): T | Error {
  if (!(error instanceof Error)) return error;
  if (depth > maxDepth || isOfDriver(error)) return plain(error);
  const cause = withoutValues(error.cause, depth + 1);
  const errors = error instanceof AggregateError ? error.errors.map((one) => withoutValues(one, depth + 1)) : undefined;
  const isSame = cause === error.cause && (errors?.every((one, at) => one === errorsOf(error)[at]) ?? true);
  if (isSame) return error;
  const copy: Error = Object.create(Object.getPrototypeOf(error), Object.getOwnPropertyDescriptors(error));
  const changes = { cause, ...(errors && { errors }) };
  for (const [key, value] of Object.entries(changes)) Object.defineProperty(copy, key, { value, configurable: true });
  return copy;
}

const errorsOf = (error: Error): readonly unknown[] => (error instanceof AggregateError ? error.errors : []);

/** An error that tells where it was made, and no more than the facts. */
function plain(error: Error): Error {
  const reason = reasonOf(error);
  const at = error.message === '' ? -1 : (error.stack?.indexOf(error.message) ?? -1);
  const frames = at < 0 ? '' : (error.stack?.slice(at + error.message.length) ?? '');
  const copy = new Error(reason);
  copy.stack = `${reason}${frames}`;
  return Object.assign(copy, factsOf(error));
}
