import type { Failures } from '@millepiani/kernel/failure';
import type { Result } from '@millepiani/kernel/result';

/** The service's own rules refuse what was seeded: a bug of the seed. */
class Refused extends TypeError {
  constructor(what: string, failures: Failures) {
    super(`${what}: ${failures.map(({ code, path }) => `${code} ${path.join('.')}`).join(', ')}`);
  }
}

/** What the service's rules accepted. Throws {@link Refused}. */
export function accepted<T>(what: string, result: Result<T, Failures>): T {
  if (!result.ok) throw new Refused(what, result.error);
  return result.value;
}
