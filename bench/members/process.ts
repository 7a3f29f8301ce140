import process from 'node:process';
import { MongoClient } from 'mongodb';
import { randomFrom } from '../spine/load.ts';
import { Asking } from './asking.ts';
import { type Answered, clock, closedLoop } from './closed-loop.ts';
import { draw } from './drawn.ts';
import { openHolding } from './holding.ts';
import { type Known, lookAround } from './known.ts';
import type { FromProcess, Order, Task, ToProcess } from './messages.ts';
import { plain } from './plain.ts';
import { type QuestionName, questions } from './questions.ts';

// The process that asks: it has its own clock, is told what to ask, and ends when whoever started it does.

const say = (message: FromProcess): void => void process.send?.(message);

interface Ready {
  readonly order: Order;
  readonly client: MongoClient;
  readonly known: Known;
}

let ready: Ready | undefined;

async function prepare(order: Order): Promise<void> {
  const client = await MongoClient.connect(order.mongodbUri, { maxPoolSize: 100 });
  ready = { order, client, known: await lookAround(client.db(), order.today) };
  say({ ready: true });
}

const isQuestion = (name: string): name is QuestionName => Object.hasOwn(questions, name);

/** Something that is asked again and again, by each client with its own questions. */
interface Open {
  ask(client: number): Promise<Answered>;
  close(): Promise<void>;
}

async function open(task: Task, { order, client, known }: Ready): Promise<Open> {
  const randoms = Array.from({ length: task.clients }, (_, at) => randomFrom(task.seed * 1_000 + at));
  const next = (at: number) => draw(known, randoms[at] ?? Math.random);
  const { figure } = task;
  if (!isQuestion(figure)) {
    const holding = await openHolding(order.mongodbUri);
    return { ask: (at) => holding.hold(next(at)), close: holding.close };
  }
  if (task.who === 'plain') {
    const db = client.db();
    const ask = async (at: number): Promise<Answered> => {
      const drawn = next(at);
      const begun = clock();
      const size = await plain[figure](db, drawn);
      return { ms: clock() - begun, size };
    };
    return { ask, close: async () => undefined };
  }
  const asking = new Asking(order.urls, order.privateJwk, task.clients);
  const question = questions[figure];
  const actorOf = (at: number): string => known.members[at % known.members.length] ?? '';
  return {
    ask: (at) => asking.ask(question, question.ask(next(at)), { at, actorId: actorOf(at) }),
    close: () => asking.close(),
  };
}

async function measure(task: Task): Promise<void> {
  if (!ready) return;
  const opened = await open(task, ready);
  try {
    // Of slow ones fewer: what is to be warm is warm after some seconds.
    await closedLoop({ ...task, requests: task.warmUp, seconds: Math.min(10, task.seconds), think: 0 }, (at) =>
      opened.ask(at),
    );
    say({ taken: await closedLoop(task, (at) => opened.ask(at)) });
  } finally {
    await opened.close();
  }
}

process.on('message', async (message: ToProcess) => {
  try {
    if ('order' in message) await prepare(message.order);
    else await measure(message.task);
  } catch (error) {
    say({ failed: Error.isError(error) ? `${error.name}: ${error.message}` : String(error) });
  }
});
process.on('disconnect', () => process.exit());
