import { describe, expect, it } from '@jest/globals';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ada, later } from '../../test/given.ts';
import { aContentText, proposedToBruno, registered, registering, shares } from '../../test/know-how-given.ts';
import { bruno, greta } from '../../test/ventures-given.ts';
import { type Citation, follow } from './citation.ts';
import type { ContentText } from './content.ts';
import { askedBy, evolve, ImpossibleKnowHowEvent, type KnowHowAsset } from './know-how.ts';
import { decide, declineFor, type KnowHowCommand, register } from './know-how-lifecycle.ts';
import { askedTerms, termsOf } from './words.ts';

type Step =
  | { type: 'revise'; text: ContentText }
  | { type: 'retire' | 'decline' }
  | { type: 'confirm'; makerId: AgentId | undefined };

const say = (asset: KnowHowAsset, step: Step, by: PersonId = ada, agents: readonly AgentId[] = [by]) => {
  const command: KnowHowCommand = { ...step, by, agents, at: later, expectedVersion: asset.version };
  return decide(command, asset);
};
const codes = (result: ReturnType<typeof decide>) => (result.ok ? [] : result.error.map(({ code }) => code));
const types = (result: ReturnType<typeof decide>) => (result.ok ? result.value.map(({ type }) => type) : []);
const after = (asset: KnowHowAsset, result: ReturnType<typeof decide>): KnowHowAsset =>
  result.ok ? result.value.reduce<KnowHowAsset>(evolve, asset) : asset;
const yes: Step = { type: 'confirm', makerId: undefined };
const half = shares([ada, 5_000], [bruno, 5_000]);

describe('registering know-how', () => {
  it('happens at once where one made it alone', () => {
    expect(registered()).toMatchObject({ state: 'REGISTERED', number: 1, version: 2, content: { link: undefined } });
    expect(registered()).toMatchObject({ content: { makers: [{ agentId: ada, basisPoints: 10_000 }] } });
  });

  it('waits for every other maker', () => {
    const proposed = proposedToBruno();
    expect(proposed).toMatchObject({
      state: 'PROPOSED',
      version: 1,
      proposed: { what: 'REGISTER', confirmedBy: [ada] },
    });
    const confirmed = say(proposed, yes, bruno);
    expect(types(confirmed)).toEqual(['know-how.confirmed', 'know-how.registered']);
    expect(after(proposed, confirmed)).toMatchObject({ state: 'REGISTERED', number: 1, version: 3 });
    expect(codes(say(proposed, yes, greta))).toEqual(['NOT_ASKED']);
    expect(codes(say(proposed, yes, ada))).toEqual(['ALREADY_CONFIRMED']);
  });

  it('ends with the first no', () => {
    const proposed = proposedToBruno();
    const declined = after(proposed, say(proposed, { type: 'decline' }, bruno));
    expect(declined).toMatchObject({ state: 'DECLINED', declinedAt: later });
    expect(codes(say(declined, yes, bruno))).toEqual(['NOTHING_PROPOSED']);
    expect(codes(say(declined, { type: 'retire' }))).toEqual(['WRONG_STATE']);
  });

  it('is done for all for whom one speaks', () => {
    const [aurora, officina] = [newId('org'), newId('org')];
    const makers = shares([aurora, 9_999], [officina, 1]);
    const one = registering({ makers }, ada, [ada, aurora]);
    expect(types(one)).toEqual(['know-how.proposed']);
    expect(types(registering({ makers }, ada, [ada, aurora, officina]))).toEqual([
      'know-how.proposed',
      'know-how.registered',
    ]);
    const proposed = one.ok ? one.value.reduce<KnowHowAsset | undefined>(evolve, undefined) : undefined;
    const which: Step = { type: 'confirm', makerId: officina };
    expect(proposed && codes(say(proposed, which, bruno))).toEqual(['NOT_ASKED']);
    expect(proposed && types(say(proposed, which, bruno, [bruno, officina]))).toContain('know-how.registered');
  });

  it.each<[Partial<ContentText>, string, string]>([
    [{ title: '' }, 'TOO_SHORT', 'title'],
    [{ description: 'x'.repeat(10_001) }, 'TOO_LONG', 'description'],
    [{ link: 'http://example.org' }, 'INVALID_LINK', 'link'],
    [{ link: 'https://a b' }, 'INVALID_LINK', 'link'],
    [{ link: 'https://' }, 'INVALID_LINK', 'link'],
    [{ makers: [] }, 'NO_MAKER', 'makers'],
    [{ makers: shares([ada, 9_999]) }, 'SHARES_NOT_WHOLE', 'makers'],
    [{ makers: shares([ada, 5_000], [bruno, 5_001]) }, 'SHARES_NOT_WHOLE', 'makers'],
    [{ makers: shares([ada, 5_000], [ada, 5_000]) }, 'DUPLICATE_MAKER', 'makers.1.agentId'],
    [{ makers: shares([ada, 10_000], [bruno, 0]) }, 'SHARE_OUT_OF_RANGE', 'makers.1.basisPoints'],
    [{ makers: shares([ada, 10_001]) }, 'SHARE_OUT_OF_RANGE', 'makers.0.basisPoints'],
    [{ makers: shares([ada, 0.5]) }, 'SHARE_OUT_OF_RANGE', 'makers.0.basisPoints'],
    [{ makers: [{ agentId: 'ada', basisPoints: 10_000 }] }, 'INVALID_ID', 'makers.0.agentId'],
    [{ makers: shares([bruno, 10_000]) }, 'NOT_A_MAKER', 'makers'],
    [
      { makers: Array.from({ length: 21 }, () => ({ agentId: newId('per'), basisPoints: 1 })) },
      'TOO_MANY_MAKERS',
      'makers',
    ],
  ])('refuses %j as %s at %s', (change, code, path) => {
    const refused = registering(change);
    expect(refused.ok ? [] : refused.error.map((one) => [one.code, one.path.join('.')])).toEqual([[code, path]]);
  });
});

describe('revising know-how', () => {
  it('is done at once in what is said, with a version of its own', () => {
    const asset = registered();
    const said = say(asset, { type: 'revise', text: aContentText({ title: 'A better joint' }) });
    expect(types(said)).toEqual(['know-how.revised']);
    expect(after(asset, said)).toMatchObject({
      number: 2,
      version: 3,
      since: later,
      content: { title: 'A better joint' },
    });
    expect(codes(say(asset, { type: 'revise', text: aContentText() }))).toEqual(['NOTHING_NEW']);
    expect(codes(say(proposedToBruno(), { type: 'revise', text: aContentText() }))).toEqual(['WRONG_STATE']);
  });

  it('asks all whom it gives or takes from, and keeps what is in force until then', () => {
    const asset = registered();
    const proposed = after(asset, say(asset, { type: 'revise', text: aContentText({ title: 'Ours', makers: half }) }));
    expect(proposed).toMatchObject({ state: 'REGISTERED', number: 1, content: { title: 'A joint without glue' } });
    expect(codes(say(proposed, { type: 'retire' }))).toEqual(['PROPOSAL_PENDING']);
    expect(codes(say(proposed, { type: 'revise', text: aContentText({ title: 'B' }) }))).toEqual(['PROPOSAL_PENDING']);
    const ours = after(proposed, say(proposed, yes, bruno));
    expect(ours).toMatchObject({ number: 2, content: { title: 'Ours', makers: half } });
    expect('proposed' in ours).toBe(false);
    // To take Ada out, Ada is asked, too.
    const without = after(
      ours,
      say(ours, { type: 'revise', text: aContentText({ makers: shares([bruno, 10_000]) }) }, bruno),
    );
    expect('proposed' in without && without.proposed && askedBy(without.proposed)).toEqual([ada]);
    const kept = after(without, say(without, { type: 'decline' }));
    expect(kept).toMatchObject({ state: 'REGISTERED', number: 2, content: { makers: half } });
  });

  it.each<[string, Partial<ContentText>]>([
    ['more may see it', { visibility: 'PUBLIC' }],
    ['it has a link', { link: 'https://example.org/joint' }],
  ])('asks all makers where by it %s, and keeps what is in force until then', (_what, change) => {
    const ours = after(proposedToBruno(), say(proposedToBruno(), yes, bruno));
    const said = say(ours, { type: 'revise', text: aContentText({ title: 'Ours', ...change }) });
    expect(types(said)).toEqual(['know-how.proposed']);
    const proposed = after(ours, said);
    expect('proposed' in proposed && proposed.proposed && askedBy(proposed.proposed)).toEqual([bruno]);
    expect(proposed).toMatchObject({ number: 1, content: { title: 'A joint without glue', visibility: 'COMMUNITY' } });
    const agreed = after(proposed, say(proposed, yes, bruno));
    expect(agreed).toMatchObject({ number: 2, content: { title: 'Ours', ...change } });
    // To take either back, and to say it in other words, is done at once.
    const back = say(agreed, { type: 'revise', text: aContentText({ title: 'Mine', visibility: 'PARTIES' }) });
    expect(types(back)).toEqual(['know-how.revised']);
    const alone = say(registered(), { type: 'revise', text: aContentText(change) });
    expect(types(alone)).toEqual(['know-how.proposed', 'know-how.revised']);
  });

  it('asks all makers for another link, and nobody for the same', () => {
    const link = 'https://example.org/joint';
    const proposed = registered({ link, makers: half });
    const ours = after(proposed, say(proposed, yes, bruno));
    const same = say(ours, { type: 'revise', text: aContentText({ title: 'B', link }) });
    expect(types(same)).toEqual(['know-how.revised']);
    const other = say(ours, { type: 'revise', text: aContentText({ link: 'https://evil.example/' }) });
    expect(types(other)).toEqual(['know-how.proposed']);
  });

  it('in another order of its makers is no other sharing', () => {
    const ours = after(proposedToBruno(), say(proposedToBruno(), yes, bruno));
    const text = aContentText({ title: 'C', makers: half.toReversed() });
    expect(types(say(ours, { type: 'revise', text }))).toEqual(['know-how.revised']);
  });
});

describe('retiring know-how', () => {
  it('takes the word of all makers', () => {
    const alone = registered();
    expect(after(alone, say(alone, { type: 'retire' }))).toMatchObject({
      state: 'RETIRED',
      retiredAt: later,
      number: 1,
    });
    const ours = after(proposedToBruno(), say(proposedToBruno(), yes, bruno));
    const proposed = after(ours, say(ours, { type: 'retire' }));
    expect(proposed).toMatchObject({ state: 'REGISTERED', proposed: { what: 'RETIRE', confirmedBy: [ada] } });
    const retired = after(proposed, say(proposed, yes, bruno));
    expect(retired.state).toBe('RETIRED');
    expect(codes(say(retired, { type: 'retire' }))).toEqual(['WRONG_STATE']);
  });
});

describe('what waits for somebody who is gone', () => {
  it('is declined, as if they had said so, and nothing else is', () => {
    const proposed = proposedToBruno();
    const gone = { by: bruno, at: later };
    expect(declineFor(gone, proposed)).toEqual({ type: 'know-how.declined', ...gone });
    expect(declineFor({ by: ada, at: later }, proposed)).toBeUndefined();
    expect(declineFor(gone, after(proposed, say(proposed, yes, bruno)))).toBeUndefined();
    expect(declineFor(gone, after(proposed, say(proposed, { type: 'decline' })))).toBeUndefined();
  });
});

describe('know-how of which a maker is gone', () => {
  const ours = after(proposedToBruno(), say(proposedToBruno(), yes, bruno));
  const without = (asset: KnowHowAsset, step: Step, gone: readonly AgentId[] = [bruno]) =>
    decide({ ...step, by: ada, agents: [ada], gone: new Set(gone), at: later, expectedVersion: asset.version }, asset);

  it('is retired, shown to more and linked elsewhere by those who are there', () => {
    expect(types(without(ours, { type: 'retire' }))).toEqual(['know-how.proposed', 'know-how.retired']);
    for (const change of [{ visibility: 'PUBLIC' }, { link: 'https://example.org/joint' }] as const) {
      const said = without(ours, { type: 'revise', text: aContentText(change) });
      expect(types(said)).toEqual(['know-how.proposed', 'know-how.revised']);
      // Whose it is stays as it was.
      expect(after(ours, said)).toMatchObject({ content: { ...change, makers: half } });
    }
  });

  it('asks all others', () => {
    const three = registered({ makers: shares([ada, 5_000], [bruno, 3_000], [greta, 2_000]) });
    const agreed = [bruno, greta].reduce((asset, by) => after(asset, say(asset, yes, by)), three);
    const proposed = after(agreed, without(agreed, { type: 'retire' }));
    expect(proposed).toMatchObject({ state: 'REGISTERED', proposed: { needed: [ada, greta], confirmedBy: [ada] } });
    expect(after(proposed, say(proposed, yes, greta)).state).toBe('RETIRED');
    // Those who are there may share anew what is theirs.
    const text = aContentText({ makers: shares([ada, 4_000], [bruno, 3_000], [greta, 3_000]) });
    expect(after(agreed, without(agreed, { type: 'revise', text }))).toMatchObject({
      proposed: { needed: [ada, greta] },
    });
  });

  it.each<[string, ContentText['makers']]>([
    ['loses a part', shares([ada, 6_000], [bruno, 4_000])],
    ['gets one more', shares([ada, 4_000], [bruno, 6_000])],
    ['is left out', shares([ada, 10_000])],
  ])('is not revised so that who is gone %s', (_what, makers) => {
    const said = without(ours, { type: 'revise', text: aContentText({ makers }) });
    expect(said).toMatchObject({ ok: false, error: [{ code: 'MAKER_GONE', path: ['makers'] }] });
  });

  it('gets no maker who is gone', () => {
    const alone = registered();
    expect(codes(without(alone, { type: 'revise', text: aContentText({ makers: half }) }))).toEqual(['MAKER_GONE']);
    const text = aContentText({ makers: half });
    const speaker = { by: ada, agents: [ada], gone: new Set([bruno]), at: later };
    expect(register({ id: newId('kha'), commissionId: undefined, text, ...speaker })).toMatchObject({
      error: [{ code: 'MAKER_GONE' }],
    });
  });
});

describe('what is done to know-how', () => {
  it('is done by who has read it as it is', () => {
    const asset = proposedToBruno();
    const command = { type: 'decline', by: bruno, agents: [bruno], at: later, expectedVersion: 0 } as const;
    expect(codes(decide(command, asset))).toEqual(['VERSION_CONFLICT']);
  });

  it('throws on an event that cannot follow', () => {
    expect(() => evolve(undefined, { type: 'know-how.registered', at: later })).toThrow(ImpossibleKnowHowEvent);
    expect(() => evolve(registered(), { type: 'know-how.registered', at: later })).toThrow('is REGISTERED');
    const retired = after(registered(), say(registered(), { type: 'retire' }));
    expect(() => evolve(retired, { type: 'know-how.retired', by: ada, at: later })).toThrow(ImpossibleKnowHowEvent);
  });
});

describe('a citation', () => {
  const citation: Citation = {
    ...{ id: newId('cit'), contributionId: newId('ctr'), commissionId: newId('com'), assetId: newId('kha') },
    ...{ number: 1, agentId: bruno, recordedAt: later, isCounted: false, version: 0 },
  };

  it('counts while its contribution is approved, whatever other states that has', () => {
    const counted = follow(citation, { state: 'APPROVED' });
    expect(counted).toMatchObject({ isCounted: true, version: 1 });
    expect(counted && follow(counted, { state: 'APPROVED' })).toBeUndefined();
    for (const state of ['REVERSED', 'DISPUTED']) {
      expect(follow(citation, { state })).toBeUndefined();
      expect(counted && follow(counted, { state })).toMatchObject({ isCounted: false, version: 2 });
    }
  });
});

describe('what know-how is found by', () => {
  it('are its words, in any case and without accents, once each', () => {
    expect(termsOf({ title: 'Città e CITTÀ', description: 'Un’idea.' })).toEqual([
      '*',
      'w:citta',
      'w:e',
      'w:un',
      'w:idea',
    ]);
    expect(askedTerms('Un’ IDEA della città')).toEqual(['w:della', 'w:citta', 'w:idea', 'w:un']);
    expect(askedTerms(undefined)).toEqual(['*']);
    expect(askedTerms('—')).toEqual(['w:']);
  });
});
