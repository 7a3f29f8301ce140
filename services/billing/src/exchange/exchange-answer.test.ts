import { describe, expect, it } from '@jest/globals';
import { at, dt, mc, mcPublic, ne, ns, nsPublic, rc, rcPublic } from '../../test/exchange/answers.ts';
import { readAnswer } from './exchange-answer.ts';

const file = 'IT01234560165_00001.xml';
const read = (text: string) => {
  const answer = readAnswer(text);
  if (!answer.ok) throw new Error(answer.error.reason);
  return answer.value;
};
const whyNot = (text: string) => {
  const answer = readAnswer(text);
  return answer.ok ? undefined : answer.error;
};
const sha256 = 'a'.repeat(64);

describe('an answer of the exchange', () => {
  it.each([
    ['RC', rc({ file }), true],
    ['RC', rcPublic({ file }), false],
    ['NS', ns({ file }, ['00404', 'Fattura duplicata']), true],
    ['NS', nsPublic({ file }, ['00404', 'Fattura duplicata']), false],
    ['MC', mc({ file }), true],
    ['MC', mcPublic({ file }), false],
    ['NE', ne({ file }, 'EC01'), false],
    ['DT', dt({ file }), false],
    ['AT', at({ file }, sha256), false],
  ] as const)('is read: %s', (kind, text, isFinal) => {
    expect(read(text)).toMatchObject({ kind, isFinal, exchangeId: '36', fileName: file, messageId: '123456' });
  });

  it('says all errors of a refusal, with their codes', () => {
    const { errors, receivedAt } = read(
      ns({ file }, ['00404', 'Fattura duplicata'], ['00423', 'Prezzo &lt;errato&gt;']),
    );
    expect(errors).toEqual([
      { code: '00404', description: 'Fattura duplicata', suggestion: undefined },
      { code: '00423', description: 'Prezzo <errato>', suggestion: undefined },
    ]);
    expect(receivedAt).toBe('2026-11-24T12:00:00.000+01:00');
  });

  it('says what a public body decided, and about which document', () => {
    expect(read(ne({ file }, 'EC02', '12/2026'))).toMatchObject({
      ...{ isAccepted: false, description: 'CIG errato', document: { number: '12/2026', year: 2026 } },
    });
    expect(read(ne({ file }, 'EC01'))).toMatchObject({ isAccepted: true });
  });

  it('knows a signed file by the name of what was signed, and its hash wherever it stands', () => {
    expect(read(rc({ file: `${file}.p7m`, hash: sha256.toUpperCase() }))).toMatchObject({
      ...{ fileName: file, isSigned: true, hash: sha256 },
    });
    expect(read(at({ file }, sha256)).hash).toBe(sha256);
    expect(read(dt({ file })).hash).toBeUndefined();
  });

  it.each([
    ['no XML', 'RC', 'NOT_XML', 'NOT_WELL_FORMED'],
    ['a document type', `<!DOCTYPE x>${rc({ file })}`, 'NOT_XML', 'DOCTYPE'],
    ['half of an answer', rc({ file }).slice(0, 400), 'NOT_XML', 'NOT_WELL_FORMED'],
    ['another document', '<FatturaElettronica/>', 'UNKNOWN_MESSAGE', 'FatturaElettronica, in no namespace'],
    [
      'another’s message of the same name',
      rc({ file }).replace('ivaservizi', 'example'),
      'UNKNOWN_MESSAGE',
      'RicevutaConsegna, http://example.agenziaentrate.gov.it/docs/xsd/fattura/messaggi/v1.0',
    ],
    [
      'a message that is no answer',
      rc({ file }).replaceAll('RicevutaConsegna', 'FileMetadati'),
      'UNKNOWN_MESSAGE',
      'FileMetadati, http',
    ],
    ['a refusal without a reason', ns({ file }), 'INCOMPLETE', 'ListaErrori'],
    ['a refusal without a code', ns({ file }, ['', 'Perché no']), 'INCOMPLETE', 'ListaErrori'],
    ['a decision that is none', ne({ file }, 'EC03'), 'INCOMPLETE', 'EsitoCommittente'],
    ['no file’s name', rc({ file: '' }), 'INCOMPLETE', 'NomeFile'],
    ['a path for a name', rc({ file: '../../IT01234560165_00001.xml' }), 'INCOMPLETE', 'NomeFile'],
    ['no number of the exchange', rc({ file, id: '' }), 'INCOMPLETE', 'IdentificativoSdI'],
    ['no number of the message', rc({ file, message: '' }), 'INCOMPLETE', 'MessageId'],
  ])('is refused: %s', (_what, text, reason, detail) => {
    expect(whyNot(text)).toEqual({ reason, detail: expect.stringContaining(detail) });
  });
});
