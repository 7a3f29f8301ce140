import process from 'node:process';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { eventLog } from '../../gateway/test/support/event-log.ts';
import { WsClient } from '../../gateway/test/support/ws-client.ts';
import { percentile, residentMiB } from './figures.ts';
import { type FixtureGateway, startFixtureGateway } from './fixture-gateway.ts';

const subscribers = 10_000;
/** Each of another person; a socket costs a descriptor on both sides. */
const sockets = Math.min(2_500, subscribers);
const events = 20;
const query = 'subscription { projectEvents(commissionId: "com_1") { id type time data commission { id title } } }';
const say = (line: string) => void process.stdout.write(`${line}\n`);

let gateway: FixtureGateway;
beforeAll(async () => {
  gateway = await startFixtureGateway();
}, 180_000);
afterAll(() => gateway.close());
beforeEach(() => eventLog.clear());

it(`${subscribers} subscribers of one selection: one resolution an event, and each is told each`, async () => {
  const ids: string[][] = Array.from({ length: subscribers }, () => []);
  let begun = 0;
  const ends: unknown[] = [];
  const [idle, opening] = [await residentMiB(gateway.pid()), performance.now()];
  for (let socket = 0; socket < sockets; socket += 1) {
    const client = await WsClient.open(gateway.address, await gateway.token(`per_${socket}`));
    for (let index = socket; index < subscribers; index += sockets) {
      client.subscribe(
        query,
        {},
        {
          next: ({ data }) => ids[index]?.push((data as { projectEvents: { id: string } }).projectEvents.id),
          place: () => {
            begun += 1;
          },
          end: (extensions) => void ends.push(extensions),
        },
      );
    }
  }
  await waitFor('all stand somewhere', async () => begun === subscribers, 180_000);
  await waitFor('all are asked about', async () => new Set(eventLog.askedAbout.flat()).size === sockets, 60_000);
  say(
    `${subscribers} subscribers on ${sockets} sockets in ${Math.round((performance.now() - opening) / 1_000)} s, ${idle} to ${await residentMiB(gateway.pid())} MiB`,
  );
  const { received } = gateway.services.projects;
  const [resolved, readAlone] = [received.length, eventLog.reads.length];
  const times: number[] = [];
  for (let count = 0; count < events; count += 1) {
    const told = performance.now();
    eventLog.tell();
    await waitFor('all are told', async () => ids.every((own) => own.length > count), 60_000);
    times.push(performance.now() - told);
  }
  const resolutions = received.slice(resolved).filter(({ body }) => body.query.includes('_entities')).length;
  const reads = eventLog.reads.length - readAlone;
  say(
    `${events} events: ${resolutions} resolutions, ${reads} readings by one alone; the last of all is told after ${Math.round(percentile(times, 50))} ms (p50), ${Math.round(Math.max(...times))} ms at most`,
  );
  const whole = Array.from({ length: events }, (_, index) => `evt_${index + 1}`).join();
  expect(ids.filter((own) => own.join() !== whole)).toEqual([]);
  expect([ends, resolutions, reads]).toEqual([[], events, 0]);
}, 600_000);
