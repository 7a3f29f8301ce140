import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { homeAt } from '../home.ts';
import { heapMb, partSpec } from './parts.ts';

const HEAP_LIMIT = 'process.stdout.write(String(require("node:v8").getHeapStatistics().heap_size_limit))';
const MIB = 1_024 * 1_024;

describe('a part’s process', () => {
  it.each(['members', 'gateway'] as const)('%s may keep no more alive than it is given', (part) => {
    const { command, args } = partSpec(part, {}, { root: '/', home: homeAt('/') });
    const flags = args.filter((arg) => arg.startsWith('--'));
    const limit = Number(execFileSync(command, [...flags, '-e', HEAP_LIMIT], { encoding: 'utf8' })) / MIB;
    expect(limit).toBeGreaterThanOrEqual(heapMb(part));
    // The young generation comes on top.
    expect(limit).toBeLessThan(heapMb(part) + 256);
  });
});
