import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type MailContent, MissingVariable, renderNews } from './template.ts';

const one = { subject: 'Won: A roof', body: 'The client took the bid.', link: 'https://c.example/node/com_1' };
const content: MailContent = {
  locale: 'en',
  name: 'Ada',
  items: [one],
  more: 0,
  kinds: ['COMMISSION'],
  unsubscribe: 'https://c.example/unsubscribe/token',
};

describe('a mail', () => {
  it('says the same in both its forms, with where to go and how to have no more', () => {
    const { subject, text, html } = renderNews(content);
    expect(subject).toBe('Won: A roof');
    for (const form of [text, html]) {
      for (const part of ['Ada', one.subject, one.body, one.link, content.unsubscribe]) expect(form).toContain(part);
    }
    expect(text).not.toContain('<');
    expect(html).toContain('<html lang="en">');
  });

  it('is in the reader’s language', () => {
    const { text } = renderNews({ ...content, locale: 'it' });
    expect(text).toContain('Ciao Ada,');
    expect(text).toContain('Non voglio più messaggi come questo: https://c.example/unsubscribe/token');
  });

  it('says as a digest how much there is, and all of it', () => {
    const { subject, text } = renderNews({ ...content, items: [one, { ...one, subject: 'Lost: A door' }] });
    expect(subject).toBe('2 news of your community');
    expect(text.indexOf('Won: A roof')).toBeLessThan(text.indexOf('Lost: A door'));
  });

  it('says how much more there is than it tells of, in both languages', () => {
    const { subject, text, html } = renderNews({ ...content, more: 12 });
    expect(subject).toBe('13 news of your community');
    for (const form of [text, html]) expect(form).toContain('And 12 more in your feed.');
    expect(renderNews({ ...content, locale: 'it', more: 12 }).text).toContain('E altre 12 fra le tue notifiche.');
    expect(renderNews(content).text).not.toContain('more in your feed');
  });

  it('says why it comes, by what it is about, and nothing where there is not one reason', () => {
    const whyOf = (kinds: MailContent['kinds']) =>
      /You get this because .*/.exec(renderNews({ ...content, kinds }).text)?.[0];
    expect(whyOf(['COMMISSION', 'WORK'])).toBe('You get this because you take part in it.');
    expect(whyOf(['ORGANIZATION'])).toBe(
      'You get this because it is about your membership, or an organization of yours.',
    );
    expect(whyOf(['COMMISSION', 'ENDPOINT'])).toBeUndefined();
  });

  it('has no link where there is nowhere to go', () => {
    expect(renderNews({ ...content, items: [{ ...one, link: undefined }] }).text).not.toContain('Open:');
  });

  it('is one line in its subject, whatever was written into it', () => {
    const { subject } = renderNews({ ...content, items: [{ ...one, subject: 'a\r\nBcc: all@c.example' }] });
    expect(subject).toBe('a Bcc: all@c.example');
  });

  it.each([
    ['anything to tell', { ...content, items: [] }],
    ['a name', { ...content, name: '' }],
    ['a name that can be read', { ...content, name: ' \n' }],
    ['a subject', { ...content, items: [{ ...one, subject: '' }] }],
    ['a text', { ...content, items: [one, { ...one, body: ' ' }] }],
    ['where to go', { ...content, items: [{ ...one, link: '' }] }],
    ['a way to unsubscribe', { ...content, unsubscribe: '' }],
  ])('is not made without %s', (_what, faulty) => {
    expect(() => renderNews(faulty)).toThrow(MissingVariable);
  });

  it('property: no text of anybody becomes markup', () => {
    const plain = renderNews({ ...content, items: [{ subject: 'x', body: 'x', link: 'x' }] }).html;
    const tags = (html: string) => html.match(/<[^>]*>/g)?.length;
    const nasty = fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ' ', '/'), minLength: 1 });
    fc.assert(
      fc.property(nasty, nasty, nasty, (name, subject, body) => {
        const items = [{ subject: `x${subject}`, body: `x${body}`, link: 'x' }];
        const { html } = renderNews({ ...content, name: `x${name}`, items });
        expect(tags(html)).toBe(tags(plain));
        expect(html).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/);
      }),
    );
  });
});
