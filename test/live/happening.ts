import { dayOf, plusDays } from '@millepiani/kernel/day';
import type { RunningGraph } from './graph.ts';

const day = (ahead: number) => plusDays(dayOf(new Date()), ahead);
const slot = (hours: number) => ({
  title: 'Backend',
  skill: 'http://data.europa.eu/esco/skill/19a8293b-8e95-4de3-983f-77484079c389',
  skillLabel: 'Java (computer programming)',
  level: 3,
  hours,
  from: day(9),
  to: day(40),
  rate: { amount: '45.00', currency: 'EUR' },
});

/** What changes a commission: the graph, or who stands in for it. */
export type Mutate = RunningGraph['mutate'];

/** A commission that goes on happening: each revision says its number by the hours of its one slot. */
export class Happening {
  readonly id: string;
  readonly #by: string;
  #version = 1;

  private constructor(id: string, by: string) {
    this.id = id;
    this.#by = by;
  }

  static async begin(graph: RunningGraph, by: string, change: object = {}): Promise<Happening> {
    const input = {
      title: 'A shop for Lumen',
      description: 'Shop and stock.',
      price: { amount: '2400.00', currency: 'EUR' },
      visibility: 'COMMUNITY',
      // Far enough that nobody is told that it is near.
      respondBy: new Date(Date.now() + 9 * 86_400_000).toISOString(),
      slots: [slot(1)],
      ...change,
    };
    const { commission } = await graph.mutate(['openCommission', 'commission { id }'], input, by);
    await graph.logged();
    return new Happening(commission.id, by);
  }

  /** So many revisions; the first one's number is 2. */
  async goOn(mutate: Mutate, count: number): Promise<void> {
    for (let done = 0; done < count; done += 1) {
      // More hours than a role may have would be refused.
      const hours = (this.#version + 1) % 900 || 900;
      const input = { commissionId: this.id, expectedVersion: this.#version, slots: [slot(hours)] };
      await mutate(['reviseSlots', 'commission { version }'], input, this.#by);
      this.#version += 1;
    }
  }

  async lose(mutate: Mutate): Promise<void> {
    const input = { commissionId: this.id, expectedVersion: this.#version, reason: 'DECLINED' };
    await mutate(['loseCommission', 'commission { state }'], input, this.#by);
  }
}
