import { describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import { holdConfirmed, holdPlaced } from '@millepiani/events/members/hold.events';
import { commissionWon } from '@millepiani/events/projects/commission.events';
import { systemActor } from '@millepiani/kernel/actor';
import type { ClientSession } from 'mongoose';
import { defineReaction, MalformedReaction } from './reactions.ts';
import { Unreadable } from './reader/failure-kind.ts';

const definition = { name: 'mark-slots', description: 'Marks slots as held.', emits: [commissionWon] } as const;
const transaction = {
  session: {} as ClientSession,
  now: new Date(0),
  actor: systemActor('projects'),
  emit: () => Promise.resolve(),
  afterCommit: () => undefined,
};

describe('a reaction', () => {
  it('says from its contracts what it reads, from whom, and what it may cause', () => {
    const reaction = defineReaction({
      ...definition,
      on: [holdPlaced, holdConfirmed],
      handle: () => Promise.resolve(),
    });
    expect(reaction).toMatchObject({
      source: 'members',
      types: ['millepiani.members.hold.placed', 'millepiani.members.hold.confirmed'],
      emits: ['millepiani.projects.commission.won.v1'],
    });
  });

  it('is handed events as their contracts say them, told apart by their types', async () => {
    const handled: string[] = [];
    const reaction = defineReaction({
      ...definition,
      on: [holdPlaced, holdConfirmed],
      handle: async (event) => {
        if (event.type === holdPlaced.type) handled.push(event.data.expiresAt);
        else handled.push(event.data.holdId);
      },
    });
    await reaction.handle(exampleEvent(holdPlaced), transaction);
    await reaction.handle(exampleEvent(holdConfirmed), transaction);
    expect(handled).toEqual([holdPlaced.example.data.expiresAt, holdConfirmed.example.data.holdId]);
  });

  it('is handed nothing that cannot be read, or is not its own', async () => {
    const handled: unknown[] = [];
    const handle = async (event: unknown) => void handled.push(event);
    const reaction = defineReaction({ ...definition, on: [holdPlaced], handle });
    const placed = exampleEvent(holdPlaced);
    const others = [
      { ...placed, type: 'millepiani.members.hold.placed.v9' },
      { ...placed, data: { holdId: 'none' } },
      { ...placed, partitionversion: 0 },
      exampleEvent(holdConfirmed),
    ];
    for (const event of others) await expect(reaction.handle(event, transaction)).rejects.toThrow(Unreadable);
    expect(handled).toEqual([]);
  });

  it('reads one service, and each type once', () => {
    const handle = () => Promise.resolve();
    expect(() => defineReaction({ ...definition, on: [holdPlaced, commissionWon], handle })).toThrow(MalformedReaction);
    expect(() => defineReaction({ ...definition, on: [holdPlaced, holdPlaced], handle })).toThrow(MalformedReaction);
  });

  it('emits nothing alone that it does not emit', () => {
    const handle = () => Promise.resolve();
    const on = [holdPlaced] as const;
    const reaction = defineReaction({ ...definition, on, emits: [commissionWon], emitsAlone: [commissionWon], handle });
    expect(reaction.emitsAlone).toEqual([commissionWon.type]);
    expect(() => defineReaction({ ...definition, on, emits: [], emitsAlone: [commissionWon], handle })).toThrow(
      MalformedReaction,
    );
  });
});
