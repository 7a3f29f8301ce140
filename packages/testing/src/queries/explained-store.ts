import type { ClientSession, Db, IndexDescriptionInfo, MongoClient } from 'mongodb';
import { type MethodOf, methodsOf, watched } from './methods.ts';
import { type Fault, faultsOf, type Plan, readPlan } from './plan.ts';
import type { Question } from './question.ts';
import type { Recorder } from './recorder.ts';

/**
 * Calls a method in all the ways in which it asks different things. What it does within the session's transaction is undone
 * afterwards, so that what it looks for is still there when the server is asked how it would find it.
 */
export type Case<S> = (store: S, session: ClientSession) => Promise<unknown>;

/** A case for each method of a store: one that is missing does not compile. */
export type CasesOf<S> = { readonly [M in MethodOf<S>]: Case<S> };

/** A fault that is to be, and why. */
export interface Exception {
  /** `silent`: the method sends nothing. */
  readonly fault: Fault | 'silent';
  /** Only in what it asks of these collections; of any when left out. */
  readonly collections?: readonly string[];
  /** It is needed in some runs alone: by what goes on besides. */
  readonly isOccasional?: boolean;
  readonly reason: string;
}

/** By `<store>.<method>`. */
export type Exceptions = Readonly<Record<string, readonly Exception[]>>;

/** A store and its cases. */
export interface ExplainedStore {
  readonly name: string;
  /** Its class. */
  readonly of: unknown;
  /** Those for which there are cases, in the cases' order. */
  readonly methods: readonly string[];
  /** Those of its methods for which there is no case, and cases for which there is no method. */
  readonly unmatched: readonly string[];
  /** Calls a method by its case; answers whether the case did. */
  call(method: string, session: ClientSession): Promise<boolean>;
}

/** A store with its cases, by a name. */
export function explained<S extends object>(name: string, store: S, cases: CasesOf<S>): ExplainedStore {
  const methods = methodsOf(store);
  const given = new Map<string, Case<S>>(Object.entries<Case<S>>(cases));
  return {
    ...{ name, of: store.constructor, methods: [...given.keys()] },
    unmatched: [
      ...methods.filter((method) => !given.has(method)).map((method) => `${name}.${method} has no case`),
      ...[...given.keys()]
        .filter((method) => !methods.includes(method))
        .map((method) => `${name}.${method} is no method`),
    ],
    call: async (method, session) => {
      const watch = watched(store);
      await given.get(method)?.(watch.store, session);
      return watch.called.has(method);
    },
  };
}

/** Functions that ask the database by themselves, under a name: each is called as it is. */
export const asked = (name: string, functions: Readonly<Record<string, () => Promise<unknown>>>): ExplainedStore => ({
  ...{ name, of: undefined, methods: Object.keys(functions), unmatched: [] },
  call: async (method) => {
    await functions[method]?.();
    return method in functions;
  },
});

/** A question and how the server goes about it. */
export interface Explanation {
  readonly question: Question;
  readonly plan: Plan;
  readonly faults: readonly Fault[];
}

/** Asks the server how it goes about a question. It changes nothing, be the question one that writes. */
async function explain(db: Db, question: Question): Promise<Explanation> {
  const plan = readPlan(await db.command({ explain: question.command, verbosity: 'executionStats' }));
  const counted = question.isCount ? await db.command(question.command) : undefined;
  const found = counted ? Number(counted.cursor.firstBatch[0]?.n ?? 0) : plan.found;
  const whole = { ...plan, found };
  return { question, plan: whole, faults: faultsOf(whole, question) };
}

/** What came of a method's case. */
export interface Outcome {
  readonly explanations: readonly Explanation[];
  /** What is wrong, each in a sentence that says what to do. */
  readonly complaints: readonly string[];
}

/** What came of all methods' cases. */
export interface Asking {
  readonly complaints: readonly string[];
  readonly methods: number;
  readonly shapes: number;
}

/** Explains all that the methods of stores ask of their database, on one client. */
export class Explainer {
  readonly #client: MongoClient;
  readonly #recorder: Recorder;
  readonly #exceptions: Exceptions;
  readonly #needed = new Set<Exception>();
  readonly #used = new Set<string>();

  constructor(client: MongoClient, recorder: Recorder, exceptions: Exceptions) {
    this.#client = client;
    this.#recorder = recorder;
    this.#exceptions = exceptions;
  }

  /** Calls a method by its case, and has the server explain each shape of what it asked. */
  async outcome(store: ExplainedStore, method: string): Promise<Outcome> {
    const name = `${store.name}.${method}`;
    let isCalled = false;
    const { questions, commands } = await this.#recorder.during(async () => {
      isCalled = await this.#undone((session) => store.call(method, session));
    });
    const isSilent = commands === 0 && !this.#isExcused(name, 'silent');
    const explanations: Explanation[] = [];
    for (const [, alike] of Map.groupBy(questions, ({ shape }) => shape)) {
      const explanation = await this.#telling(alike);
      if (explanation) explanations.push(explanation);
    }
    for (const { question, plan } of explanations)
      for (const index of plan.indexes) this.#used.add(`${question.collection} ${index}`);
    const idle = [
      ...(isCalled ? [] : [`${name} is not called by its case`]),
      ...(isSilent ? [`${name} sends nothing: have its case make it ask the database, ${orExcept}`] : []),
    ];
    return { explanations, complaints: [...idle, ...explanations.flatMap((one) => this.#complaints(name, one))] };
  }

  /** Explains all methods of all these stores: what is wrong, how many methods there are, and how many shapes of questions. */
  async ask(stores: readonly ExplainedStore[]): Promise<Asking> {
    const complaints: string[] = [];
    let [methods, shapes] = [0, 0];
    for (const store of stores)
      for (const method of store.methods) {
        const outcome = await this.outcome(store, method);
        complaints.push(...outcome.complaints);
        methods += 1;
        shapes += outcome.explanations.length;
      }
    return { complaints, methods, shapes };
  }

  /** Exceptions that nothing needed: what they excused is mended, or gone. */
  unneeded(): readonly string[] {
    return Object.entries(this.#exceptions).flatMap(([name, exceptions]) =>
      exceptions.filter((one) => !(one.isOccasional || this.#needed.has(one))).map(({ fault }) => `${name} ${fault}`),
    );
  }

  /**
   * Indexes that are written to whenever a row is and that no question needs: nothing was found by them, or another begins alike.
   * Those that refuse or remove rows have their use without questions.
   */
  async unusedIndexes(): Promise<readonly string[]> {
    const collections = await this.#client.db().collections();
    const names = await Promise.all(
      collections.map(async (collection) => {
        const indexes = await collection.indexes();
        const isUsed = ({ name }: IndexDescriptionInfo) => this.#used.has(`${collection.collectionName} ${name}`);
        return indexes
          .filter((index) => isPlain(index) && !(isUsed(index) && !indexes.some((other) => beginsAs(other, index))))
          .map(({ name }) => `${collection.collectionName} ${name}`);
      }),
    );
    return names.flat().toSorted();
  }

  /** Of several faults of one shape each is to be mended or excused. */
  #complaints(name: string, { question, plan, faults }: Explanation): readonly string[] {
    return faults.flatMap((fault) => {
      if (this.#isExcused(name, fault, question.collection)) return [];
      const figures = `${plan.keysExamined} keys and ${plan.documentsExamined} documents for ${plan.found}`;
      const how = `${plan.stages.join(' ← ')} by ${plan.indexes.join(', ') || 'no index'}, ${figures}`;
      return [`${name} ${advice[fault]}: ${question.shape}: ${how}`];
    });
  }

  /** Of questions of one shape the first that finds something, or else the last. */
  async #telling(alike: readonly Question[]): Promise<Explanation | undefined> {
    let told: Explanation | undefined;
    for (const question of alike) {
      told = await explain(this.#client.db(), question);
      if (told.plan.found > 0) break;
    }
    return told;
  }

  #isExcused(name: string, fault: Exception['fault'], collection?: string): boolean {
    const exception = this.#exceptions[name]?.find(
      ({ fault: excused, collections }) =>
        excused === fault && (collections === undefined || collections.some((one) => one === collection)),
    );
    if (!exception) return false;
    this.#needed.add(exception);
    return true;
  }

  /** Does `work` in a transaction that comes to nothing. */
  async #undone<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
    return this.#client.withSession(async (session) => {
      session.startTransaction({ readConcern: { level: 'snapshot' } });
      try {
        return await work(session);
      } finally {
        if (session.inTransaction()) await session.abortTransaction();
      }
    });
  }
}

const isPlain = ({ name, unique, expireAfterSeconds }: IndexDescriptionInfo): boolean =>
  name !== '_id_' && !unique && expireAfterSeconds === undefined;

/** Whether `other` does all that an index does, and more. */
function beginsAs(other: IndexDescriptionInfo, index: IndexDescriptionInfo): boolean {
  if (other.name === index.name || other.partialFilterExpression || index.partialFilterExpression) return false;
  const keys = (one: IndexDescriptionInfo) => Object.entries(one.key).map(([field, order]) => `${field} ${order}`);
  return keys(index).every((key, at) => keys(other)[at] === key);
}

const orExcept = 'or list it among the exceptions, with the reason';
const advice: Readonly<Record<Fault, string>> = {
  scan: `reads a whole collection; give it an index, ${orExcept}`,
  sort: `sorts in memory; give it an index in the order that it asks for, ${orExcept}`,
  examined: `looks at much more than it finds; give it an index of all that it asks for, ${orExcept}`,
  nothing: 'finds nothing, so that little is shown; have its case ask for what is there',
};
