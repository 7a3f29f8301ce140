import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { executeSync, Kind, parse, validate, visit } from 'graphql';
import { ResponseWriter } from '../src/response-writer.ts';
import { wireName } from '../src/wire-name.ts';
import { Data, Documents, picker, schema, seeds } from './support/generated.ts';

type Source = Record<string, unknown>;

const asSource = (value: unknown): Source => (typeof value === 'object' && value !== null ? { ...value } : {});

/** A document's operation, the data that it reads, and what graphql-js makes of them. */
function caseOf(seed: number, faults: number) {
  const pick = picker(seed);
  const text = new Documents(pick).operation();
  const document = parse(text);
  const names = new Map<string, Set<string>>();
  visit(document, {
    Field: (field) => {
      names.set(field.name.value, (names.get(field.name.value) ?? new Set()).add(wireName(field)));
    },
  });
  const root = schema.getQueryType();
  if (!root) {
    throw new Error('there is no query');
  }
  const data = new Data(pick, faults).object(root, (name) => [...(names.get(name) ?? [])]);
  return { text, document, data, variables: { a: pick(2) === 0, b: pick(2) === 0 } };
}

function expected({ document, data, variables }: ReturnType<typeof caseOf>) {
  return executeSync({
    schema,
    document,
    variableValues: variables,
    rootValue: data,
    fieldResolver: (source: unknown, _args, _context, info) => {
      const [node] = info.fieldNodes;
      return node === undefined ? undefined : asSource(source)[wireName(node)];
    },
    typeResolver: (value: unknown) => String(asSource(value).__typename),
  });
}

describe('the response writer', () => {
  it('writes what graphql-js would, and finds the same losses', () => {
    let valid = 0;
    fc.assert(
      fc.property(seeds, fc.constantFrom(0, 3, 30, 200), (seed, faults) => {
        const given = caseOf(seed, faults);
        if (validate(schema, given.document).length > 0) {
          return;
        }
        valid += 1;
        const [operation] = given.document.definitions;
        if (operation?.kind !== Kind.OPERATION_DEFINITION) {
          throw new Error('there is no operation');
        }
        const writer = new ResponseWriter({ schema, document: given.document, operation });
        const fetched = { data: given.data, variables: given.variables, texts: new Map() };
        const wanted = expected(given);
        const written = writer.write(fetched);
        expect(written.text).toBe(JSON.stringify(wanted.data));
        const lost = written.lacks || written.misfits ? writer.lost(fetched).map(({ path }) => path) : [];
        expect(lost).toEqual((wanted.errors ?? []).slice(0, 100).map(({ path }) => path));
      }),
      { numRuns: 300 },
    );
    expect(valid).toBeGreaterThan(50);
  });
});
