import { Supergraph } from '@apollo/federation-internals';
import { describe, expect, it, jest } from '@jest/globals';
import { parse } from 'graphql';
import { fixtureSupergraph } from '../../test/support/community.ts';
import { fixtureGeneration } from '../../test/support/generation.ts';
import { ServedSupergraph } from './served-supergraph.ts';

describe('a supergraph', () => {
  it('is built once for all that a generation makes of it, its planner included', async () => {
    const build = jest.spyOn(Supergraph, 'build');
    try {
      await fixtureGeneration();
      expect(build).toHaveBeenCalledTimes(1);
    } finally {
      build.mockRestore();
    }
  });

  it('is the same as text and as a document, without what Apollo would refuse', () => {
    const guarded = fixtureSupergraph();
    const served = new ServedSupergraph(guarded);
    const enforced = /authenticated\/v0\.1"[^)]*for: SECURITY/;
    expect(guarded).toMatch(enforced);
    expect(served.text).not.toMatch(enforced);
    expect(new ServedSupergraph(parse(guarded)).text).toBe(served.text);
    expect(served.api.getType('join__FieldSet')).toBeUndefined();
    expect(served.schema.getType('join__FieldSet')).toBeDefined();
  });
});
