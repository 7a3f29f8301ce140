import { describe, expect, it } from '@jest/globals';
import { reasonOf, withoutValues } from './driver-error.ts';
import { createLogger } from './logger.ts';

// As the driver's and mongoose's are: what they are called by, and what they repeat.
class MongoError extends Error {}
class MongoServerError extends MongoError {
  override readonly name = 'MongoServerError';
  readonly code = 11_000;
  readonly codeName = 'DuplicateKey';
  readonly keyValue = { mail: 'ada@example.org' };
}
class MongooseError extends Error {}
class CastError extends MongooseError {
  override readonly name = 'CastError';
  readonly value = 'ada@example.org';
}

const duplicate = () => new MongoServerError('E11000 duplicate key { mail: "ada@example.org" }');
const cast = () => new CastError('Cast to ObjectId failed for value "ada@example.org"');

/** What is logged of something, as text. */
function logged(...args: Parameters<ReturnType<typeof createLogger>['error']>): string {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  createLogger({ service: 'members', level: 'info', destination })
    .child({ feature: 'holds' })
    .error(...args);
  return lines.join('');
}

describe('the reason of an error', () => {
  it('is its name and message, and of the database no more than name and codes', () => {
    expect(reasonOf(new RangeError('cannot be'))).toBe('RangeError: cannot be');
    expect(reasonOf('odd')).toBe('odd');
    expect(reasonOf(duplicate())).toBe('MongoServerError 11000 DuplicateKey');
    expect(reasonOf(cast())).toBe('CastError');
  });
});

describe('a log', () => {
  it.each([
    ['by itself', duplicate()],
    ['of mongoose', cast()],
    ['behind another', new RangeError('no effect', { cause: new TypeError('twice', { cause: duplicate() }) })],
    ['among several', new AggregateError([new RangeError('one'), duplicate()], 'several')],
  ])('keeps no values of an error of the database %s', (_, error) => {
    for (const text of [logged({ err: error, tries: 1 }, 'failed'), logged({ err: error }), logged(error)]) {
      expect(text).not.toContain('ada@');
      expect(text).toMatch(/MongoServerError 11000 DuplicateKey|CastError/);
      expect(text).toContain('driver-error.test.ts');
    }
  });

  it('keeps other errors as they are', () => {
    const error = new RangeError('no effect', { cause: new TypeError('odd') });
    expect(withoutValues(error)).toBe(error);
    expect(withoutValues(7)).toBe(7);
  });
});
