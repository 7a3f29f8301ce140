import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Block, renderMail } from './render.ts';

const blocks: readonly Block[] = [
  { kind: 'line', text: 'Dear Ada,' },
  { kind: 'heading', text: 'Won: A roof' },
  { kind: 'link', text: 'Open', href: 'https://c.example/node/com_1?a=1&b=2' },
  { kind: 'small', text: 'You get this because you take part in it.' },
];
const render = (given: readonly Block[], subject = 'Won') => renderMail({ locale: 'en', subject, blocks: given });

describe('a mail', () => {
  it('says the same in both its forms, in order', () => {
    const { text, html } = render(blocks);
    expect(text).toBe(
      'Dear Ada,\n\nWon: A roof\nOpen: https://c.example/node/com_1?a=1&b=2\n\n-- \nYou get this because you take part in it.\n',
    );
    expect(html).toMatch(/^<!doctype html><html lang="en"><head>/);
    expect(html).toMatch(/<a class="b" href="https:\/\/c\.example\/node\/com_1\?a=1&amp;b=2" style="[^"]*">Open<\/a>/);
    for (const { text: part } of blocks) expect(html).toContain(part);
  });

  it('is one line in its subject, whatever was written into it', () => {
    expect(render([], 'a\r\nBcc: all@c.example').subject).toBe('a Bcc: all@c.example');
  });

  it('has its own name as a title, and a foot that does not stand out', () => {
    const foot: readonly Block[] = [
      { kind: 'small', text: 'Why' },
      { kind: 'link', text: 'Stop', href: 'https://c.example/x' },
    ];
    const { html } = render([{ kind: 'line', text: 'Body' }, ...foot], 'A <b>');
    expect(html).toContain('<title>A &lt;b&gt;</title>');
    const [card, below] = html.split('class="f"');
    expect(card).toContain('Body');
    expect(card).not.toContain('Stop');
    expect(below).toMatch(/Why.*Stop/);
    expect(below).not.toContain('class="b"');
  });

  it('needs nothing from anywhere: no picture, no script, no sheet', () => {
    expect(render(blocks).html).not.toMatch(/<(img|script|link|iframe)|url\(|@import/);
  });

  it('property: no text of anybody becomes markup, and none is lost', () => {
    const nasty = fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ' ', '/'), minLength: 1 });
    const block: fc.Arbitrary<Block> = fc.oneof(
      fc.record({ kind: fc.constantFrom('line', 'heading', 'small'), text: nasty }),
      fc.record({ kind: fc.constant('link'), text: nasty, href: nasty }),
    );
    const tags = (html: string) => html.match(/<[^>]*>/g)?.length;
    fc.assert(
      fc.property(fc.array(block), (given) => {
        const plain = given.map((one) => ({ ...one, text: 'x', ...(one.kind === 'link' ? { href: 'x' } : {}) }));
        const { html, text } = render(given);
        expect(tags(html)).toBe(tags(render(plain).html));
        expect(html).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/);
        for (const one of given) expect(text).toContain(one.text);
      }),
    );
  });
});
