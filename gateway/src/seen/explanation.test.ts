import { describe, expect, it } from '@jest/globals';
import { explanation } from './explanation.ts';
import { noteKept } from './note-kept.ts';
import { RequestRecord } from './request-record.ts';

const record = (isExplained: boolean) =>
  new RequestRecord({ lane: 'express', begun: 100, isExplained, isTraced: false, told: () => undefined });
const outcome = { status: 200, data: '{}', errors: [], extensions: { cost: { estimated: 3, actual: 2 } } };

describe('an explanation', () => {
  it('counts times from when the request came in, and tells what was kept from what was fetched', () => {
    const asked = record(true);
    asked.isKnown = true;
    asked.ran = 109.999;
    asked.phase('identify', 100.111, 100.234);
    const context = { actor: { kind: 'anonymous' as const }, clientAddress: '', deadline: 0, record: asked };
    noteKept(context, { service: 'members', count: 3, begun: 101 });
    expect(explanation(asked, outcome)).toMatchObject({
      ...{ lane: 'express', ms: 10, cost: { estimated: 3, actual: 2 } },
      operation: { name: undefined, isKnown: true, isCompiled: false },
      phases: [{ phase: 'identify', at: 0.11, ms: 0.12 }],
      fetches: [{ service: 'members', at: 1, entities: 0, kept: 3, isShared: false }],
    });
  });

  it('is there for nobody who did not ask, and for who asks late is whole all the same', () => {
    const late = record(false);
    late.phase('identify', 100, 101);
    expect(explanation(late, outcome)).toBeUndefined();
    late.explain();
    late.phase('parse', 101, 102);
    expect(explanation(late, outcome)?.phases.map(({ phase }) => phase)).toEqual(['identify', 'parse']);
  });
});
