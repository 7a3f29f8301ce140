import { err, ok, type Result } from '@millepiani/kernel/result';
import { elementsAt, textAt, type XmlElement } from '../documents/xml.ts';
import { asDetail } from './kept-answer.ts';
import { readXml } from './read-xml.ts';

/**
 * What the exchange (*Sistema di Interscambio*) answers: *ricevuta di consegna*, *notifica di scarto*, *mancata consegna*, *notifica di
 * esito* of a public body, *decorrenza dei termini* and *attestazione di avvenuta trasmissione*.
 */
export type AnswerKind = 'RC' | 'NS' | 'MC' | 'NE' | 'DT' | 'AT';

/** Why the exchange refused a file. */
export interface ExchangeError {
  /** The exchange's own: `00404`. */
  readonly code: string;
  readonly description: string;
  readonly suggestion: string | undefined;
}

/** One answer about one file. */
export interface ExchangeAnswer {
  readonly kind: AnswerKind;
  /** Of an `MC`: whether the exchange has given up, and lets the buyer fetch the file. To public bodies it tries again. */
  readonly isFinal: boolean;
  /** *IdentificativoSdI*: by what the exchange knows the file. */
  readonly exchangeId: string;
  /** The file that it is about, as it was sent; without what a signature adds to its name. */
  readonly fileName: string;
  /** Whether the file was signed before it was sent, so that its hash is another than that of what was written. */
  readonly isSigned: boolean;
  readonly messageId: string;
  /** SHA-256 of the file that the exchange got, in hex; not every answer tells it. */
  readonly hash: string | undefined;
  /** When the exchange got the file, as it writes it. */
  readonly receivedAt: string | undefined;
  /** When it was delivered, or laid ready to be fetched, as the exchange writes it. */
  readonly deliveredAt: string | undefined;
  /** Of an `NS`: at least one. */
  readonly errors: readonly ExchangeError[];
  /** Of an `NE`: whether the public body accepted the document. */
  readonly isAccepted: boolean | undefined;
  /** Which document of the file it is about, where it says so. */
  readonly document: { readonly number: string; readonly year: number } | undefined;
  /** What the exchange or the public body says beside it. */
  readonly description: string | undefined;
}

/** Why a file is no answer that can be read. */
export type NotAnAnswer = 'NOT_XML' | 'UNKNOWN_MESSAGE' | 'INCOMPLETE';

/** The same, with what of it is meant. */
interface Refused {
  readonly reason: NotAnAnswer;
  readonly detail: string;
}

const publicBodies = 'http://www.fatturapa.gov.it/sdi/messaggi/v1.0';
const everybodyElse = 'http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fattura/messaggi/v1.0';

/** The exchange's messages by namespace and name. That of a delivery has one name in both. */
const messages: Readonly<Record<string, Readonly<Record<string, AnswerKind>>>> = {
  [publicBodies]: {
    RicevutaConsegna: 'RC',
    NotificaScarto: 'NS',
    NotificaMancataConsegna: 'MC',
    NotificaEsito: 'NE',
    NotificaDecorrenzaTermini: 'DT',
    AttestazioneTrasmissioneFattura: 'AT',
  },
  [everybodyElse]: { RicevutaConsegna: 'RC', RicevutaScarto: 'NS', RicevutaImpossibilitaRecapito: 'MC' },
};

/** Reads an answer of the exchange. Fails with why it is none. */
export function readAnswer(text: string): Result<ExchangeAnswer, Refused> {
  const read = readXml(text);
  if (!read.ok) return err({ reason: 'NOT_XML', detail: read.error });
  const { root, namespace } = read.value;
  const kind = messages[namespace]?.[root.name];
  if (kind === undefined) {
    const detail = asDetail(`${root.name}, ${namespace === '' ? 'in no namespace' : namespace}`);
    return err({ reason: 'UNKNOWN_MESSAGE', detail });
  }
  return answerOf(kind, root, namespace === everybodyElse);
}

function answerOf(kind: AnswerKind, root: XmlElement, isFinal: boolean): Result<ExchangeAnswer, Refused> {
  const written = textAt(root, 'NomeFile') ?? '';
  const outcome = textAt(root, 'EsitoCommittente', 'Esito');
  const answer: ExchangeAnswer = {
    ...{ kind, isFinal, exchangeId: textAt(root, 'IdentificativoSdI') ?? '' },
    ...{ fileName: written.replace(/\.p7m$/i, ''), isSigned: /\.p7m$/i.test(written) },
    messageId: textAt(root, 'MessageId') ?? '',
    hash: hashOf(textAt(root, 'Hash') ?? textAt(root, 'HashFileOriginale')),
    receivedAt: textAt(root, 'DataOraRicezione'),
    deliveredAt: textAt(root, 'DataOraConsegna') ?? textAt(root, 'DataMessaADisposizione'),
    errors: elementsAt(root, 'ListaErrori', 'Errore').map(errorOf),
    isAccepted: outcome === 'EC01' ? true : outcome === 'EC02' ? false : undefined,
    document: documentOf(root),
    description: textAt(root, 'EsitoCommittente', 'Descrizione') ?? textAt(root, 'Descrizione') ?? textAt(root, 'Note'),
  };
  const detail = missingIn(answer);
  return detail === undefined ? ok(answer) : err({ reason: 'INCOMPLETE', detail });
}

const errorOf = (error: XmlElement): ExchangeError => ({
  code: textAt(error, 'Codice') ?? '',
  description: textAt(error, 'Descrizione') ?? '',
  suggestion: textAt(error, 'Suggerimento'),
});

/** In hex, or in base64 as some channels write it. */
function hashOf(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  return /^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : text;
}

/** A public body's answer names the document; that the number has its year in it again is the seller's own way to write it. */
function documentOf(root: XmlElement): ExchangeAnswer['document'] {
  const [from] = [
    ...elementsAt(root, 'EsitoCommittente', 'RiferimentoFattura'),
    ...elementsAt(root, 'RiferimentoFattura'),
  ];
  const [number, year] = from ? [textAt(from, 'NumeroFattura'), textAt(from, 'AnnoFattura')] : [];
  return number === undefined || !/^\d{4}$/.test(year ?? '') ? undefined : { number, year: Number(year) };
}

/** What of all that an answer of its kind must say is not said in its form; undefined where all is. */
function missingIn({ kind, exchangeId, fileName, messageId, errors, isAccepted }: ExchangeAnswer): string | undefined {
  if (!/^[0-9A-Za-z-]{1,36}$/.test(exchangeId)) return 'IdentificativoSdI';
  if (messageId === '' || messageId.length > 100) return 'MessageId';
  if (!/^[A-Z]{2}[A-Z0-9]{2,28}_[A-Za-z0-9]{1,5}\.xml$/.test(fileName)) return 'NomeFile';
  if (kind === 'NE' && isAccepted === undefined) return 'EsitoCommittente';
  if (kind !== 'NS') return undefined;
  return errors.length > 0 && errors.every(({ code }) => /^[A-Z0-9]{2,10}$/.test(code)) ? undefined : 'ListaErrori';
}
