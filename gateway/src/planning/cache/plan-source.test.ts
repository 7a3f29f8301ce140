import { describe, expect, it } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import type { PlannedOperation, Planner } from '../planner.ts';
import { sealingKey } from './plan-seal.ts';
import { type PlanOrigin, PlanSource, type PlanStore } from './plan-source.ts';

/** A planner that says how often it was asked. */
function planner(version = 'test'): Planner & { asked: number } {
  return {
    version,
    asked: 0,
    plan(): PlannedOperation {
      this.asked += 1;
      return { plan: { node: { kind: 'Parallel', nodes: [] } } };
    },
  };
}

class MemoryStore implements PlanStore {
  readonly held = new Map<string, string>();
  read(key: string): Promise<string | undefined> {
    return Promise.resolve(this.held.get(key));
  }
  write(key: string, text: string): Promise<void> {
    this.held.set(key, text);
    return Promise.resolve();
  }
}

class Forgetful extends MemoryStore {
  override write(): Promise<void> {
    return Promise.resolve();
  }
}

function asking(text: string) {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new TypeError('no operation');
  return [document, operation] as const;
}

function sourceOf({
  secret = 'a secret',
  store = new MemoryStore(),
  id = 'generation',
  of = planner(),
  maxPlans = 10,
} = {}) {
  const origins: PlanOrigin[] = [];
  const source = new PlanSource({
    ...{ planner: of, generationId: id, maxPlans, onPlan: (from: PlanOrigin) => void origins.push(from) },
    shared: { store, sealingKey: sealingKey(secret) },
  });
  return { source, origins, store, planner: of };
}

describe('plans', () => {
  it('are made once, also where several ask at once and call it otherwise', async () => {
    const { source, origins, planner: asked } = sourceOf();
    const once = '{ a ...F } fragment F on Query { b }';
    const [first, second] = await Promise.all([source.plan(...asking(once)), source.plan(...asking(once))]);
    expect(second).toBe(first);
    await source.plan(...asking('{ a ...Other } fragment Other on Query { b }'));
    await source.plan(...asking('{ b a }'));
    expect(asked.asked).toBe(2);
    expect(origins).toEqual(['planner', 'memory', 'planner']);
  });

  it('are shared with other replicas', async () => {
    const { source, store } = sourceOf();
    const made = await source.plan(...asking('{ a }'));
    const other = sourceOf({ store });
    expect(await other.source.plan(...asking('{ a }'))).toEqual(made);
    expect(other.planner.asked).toBe(0);
    expect(other.origins).toEqual(['shared']);
  });

  it.each([
    ['of another supergraph', { id: 'other' }],
    ['of another planner', { of: planner('other') }],
    ['that another secret sealed', { secret: 'other' }],
  ])('but none %s', async (_what, changed) => {
    const { source, store } = sourceOf();
    await source.plan(...asking('{ a }'));
    const other = sourceOf({ ...changed, store });
    await other.source.plan(...asking('{ a }'));
    expect(other.planner.asked).toBe(1);
  });

  it('nor one that was put there for another operation', async () => {
    const { source, store } = sourceOf();
    await source.plan(...asking('{ a }'));
    await source.plan(...asking('{ b }'));
    const [[a = '', plan = ''] = [], [b = ''] = []] = [...store.held];
    store.held.set(b, plan).set(a, 'nonsense');
    const other = sourceOf({ store });
    await other.source.plan(...asking('{ b }'));
    await other.source.plan(...asking('{ a }'));
    expect(other.planner.asked).toBe(2);
  });

  it('are as many as may be', async () => {
    const { source, planner: asked, store } = sourceOf({ maxPlans: 2 });
    for (const name of ['a', 'b', 'c']) await source.plan(...asking(`{ ${name} }`));
    store.held.clear();
    await source.plan(...asking('{ c }'));
    expect(asked.asked).toBe(3);
    await source.plan(...asking('{ a }'));
    expect(asked.asked).toBe(4);
  });

  it('that cannot be made are tried again', async () => {
    const of = planner();
    const { source } = sourceOf({ of });
    const plan = of.plan.bind(of);
    of.plan = () => {
      throw new Error('no way');
    };
    await expect(source.plan(...asking('{ a }'))).rejects.toThrow('no way');
    of.plan = plan;
    await expect(source.plan(...asking('{ a }'))).resolves.toBeDefined();
  });

  it('are forgotten where they are long, however few they are', async () => {
    const { source, planner: asked } = sourceOf({ store: new Forgetful() });
    const long = (name: string) => asking(`{ a(text: "${name.repeat(3_000_000)}") }`);
    await source.plan(...long('x'));
    await source.plan(...long('x'));
    expect(asked.asked).toBe(1);
    await source.plan(...long('y'));
    await source.plan(...long('x'));
    expect(asked.asked).toBe(3);
  });
});
