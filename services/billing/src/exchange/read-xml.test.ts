import { describe, expect, it } from '@jest/globals';
import { XmlReader } from '@millepiani/testing/xml-reader';
import fc from 'fast-check';
import { textAt } from '../documents/xml.ts';
import { readXml } from './read-xml.ts';

const faultOf = (text: string) => {
  const read = readXml(text);
  return read.ok ? undefined : read.error;
};
const rootOf = (text: string) => {
  const read = readXml(text);
  if (!read.ok) throw new Error(read.error);
  return read.value.root;
};

describe('reading XML from outside', () => {
  it.each([
    ['nothing', ''],
    ['a text', 'hello'],
    ['an element that does not end', '<a><b></b>'],
    ['ends that cross', '<a><b></a></b>'],
    ['an end of another prefix', '<x:a></y:a>'],
    ['two roots', '<a/><b/>'],
    ['a text behind the root', '<a/>x'],
    ['an attribute twice', '<a x="1" x="2"/>'],
    ['an attribute without quotes', '<a x=1/>'],
    ['a bracket in an attribute', '<a x="<"/>'],
    ['an entity of its own', '<a>&who;</a>'],
    ['an ampersand', '<a>a & b</a>'],
    ['a character that XML has not', '<a>\u0000</a>'],
    ['such a character by its number', '<a>&#0;</a>'],
    ['a number that is no character', '<a>&#xD800;</a>'],
    ['the end of a section in a text', '<a>]]></a>'],
    ['dashes in a comment', '<a><!-- a -- b --></a>'],
    ['a section that does not end', '<a><![CDATA[x</a>'],
    ['a second declaration', '<a><?xml version="1.0"?></a>'],
    ['half a pair of a character', '<a>\ud83d</a>'],
  ])('refuses %s', (_what, text) => {
    expect(faultOf(text)).toBe('NOT_WELL_FORMED');
  });

  it('refuses a document type, and with it every entity that grows or reads', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>';
    expect(faultOf(bomb)).toBe('DOCTYPE');
    expect(faultOf('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>')).toBe('DOCTYPE');
  });

  it('refuses what is too deep, and what is too long', () => {
    expect(faultOf('<a>'.repeat(100_000))).toBe('TOO_DEEP');
    expect(faultOf(`<a>${'x'.repeat(2_000_001)}</a>`)).toBe('TOO_LARGE');
  });

  it('reads texts, sections, attributes and characters by their number', () => {
    const root = rootOf(
      '\ufeff<?xml version="1.0"?>\n<!-- x --><p:a xmlns:p="urn:x" k=\'a &quot;b&quot;\'><b>1 &lt; 2</b><c><![CDATA[<&>]]></c><d>&#x20AC;&#65;</d><e/></p:a>\n',
    );
    expect(root).toMatchObject({ name: 'a', attributes: { k: 'a "b"' } });
    expect(['b', 'c', 'd', 'e'].map((name) => textAt(root, name))).toEqual(['1 < 2', '<&>', '€A', '']);
    expect(readXml('<p:a xmlns:p="urn:x"/>')).toMatchObject({ ok: true, value: { namespace: 'urn:x' } });
  });

  it('takes a megabyte of anything in no time that grows faster than that', () => {
    for (const part of ['<!--', '<a ', '&amp;', '<a x="', '</a', '<![CDATA[', 'a="b" ']) readXml(part.repeat(200_000));
    expect(faultOf(`<a ${'b="c" '.repeat(200_000)}/>`)).toBe('NOT_WELL_FORMED');
  });

  it('takes nothing that a full parser refuses (property)', () => {
    const piece = fc.constantFrom(
      ...['<a>', '</a>', '<b x="1">', '</b>', '<c/>', 'text', '&amp;', '&#65;', '&x;', '<!--c-->', '<![CDATA[d]]>'],
      ...['<?pi x?>', '<', '>', '"', '&', ']]>', '<a:b>', '</a:b>', ' ', '<x y="1" y="2"/>', '--'],
    );
    let taken = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = `<r xmlns:a="urn:a">${pieces.join('')}</r>`;
        if (!readXml(text).ok) return;
        taken += 1;
        expect(() => new XmlReader(text)).not.toThrow();
      }),
      { numRuns: 3_000 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});
