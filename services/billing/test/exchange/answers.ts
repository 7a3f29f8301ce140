/** What is told in an answer of the exchange. */
export interface AnswerFacts {
  readonly file: string;
  readonly id?: string;
  readonly hash?: string;
  readonly message?: string;
}

const publicBodies = 'http://www.fatturapa.gov.it/sdi/messaggi/v1.0';
const others = 'http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fattura/messaggi/v1.0';

const signature = `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="s"><ds:SignedInfo>
  <ds:Reference URI=""><ds:DigestValue>AAAA</ds:DigestValue></ds:Reference></ds:SignedInfo>
  <ds:SignatureValue>BBBB</ds:SignatureValue></ds:Signature>`;

/** A message as the exchange writes it: the root has a prefix, what is in it has none, and a signature comes last. */
function message(namespace: string, root: string, { file, id = '36', hash, message: of = '123456' }: AnswerFacts) {
  return (body: string, behind = '') => `<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/xsl" href="message.xsl"?>
<ns3:${root} xmlns:ns3="${namespace}" versione="1.0">
  <IdentificativoSdI>${id}</IdentificativoSdI>
  <NomeFile>${file}</NomeFile>${hash === undefined ? '' : `<Hash>${hash}</Hash>`}
  ${body}
  <MessageId>${of}</MessageId>${behind}
  ${signature}
</ns3:${root}>`;
}

const received = '<DataOraRicezione>2026-11-24T12:00:00.000+01:00</DataOraRicezione>';
const delivered = '<DataOraConsegna>2026-11-24T12:05:00.000+01:00</DataOraConsegna>';
const to = '<Destinatario><Codice>UFA1B2</Codice><Descrizione>Comune di Borgo</Descrizione></Destinatario>';

/** *Ricevuta di consegna* of a business. */
export const rc = (facts: AnswerFacts) => message(others, 'RicevutaConsegna', facts)(`${received}${delivered}${to}`);
/** The same of a public body. */
export const rcPublic = (facts: AnswerFacts) =>
  message(publicBodies, 'RicevutaConsegna', facts)(`${received}${delivered}${to}`);
/** *Ricevuta di scarto*, by codes. */
export const ns = (facts: AnswerFacts, ...errors: readonly (readonly [string, string])[]) =>
  message(others, 'RicevutaScarto', facts)(`${received}<ListaErrori>${list(errors)}</ListaErrori>`);
/** *Notifica di scarto* of a public body. */
export const nsPublic = (facts: AnswerFacts, ...errors: readonly (readonly [string, string])[]) =>
  message(publicBodies, 'NotificaScarto', facts)(`${received}<ListaErrori>${list(errors)}</ListaErrori>`);
/** *Impossibilità di recapito*: it lies in the buyer's own pages. */
export const mc = (facts: AnswerFacts) =>
  message(
    others,
    'RicevutaImpossibilitaRecapito',
    facts,
  )(`${received}<DataMessaADisposizione>2026-11-24T13:00:00.000+01:00</DataMessaADisposizione>
     <Descrizione>Casella PEC piena &amp; non raggiungibile</Descrizione>`);
/** *Mancata consegna* to a public body: the exchange tries again. */
export const mcPublic = (facts: AnswerFacts) =>
  message(publicBodies, 'NotificaMancataConsegna', facts)(`${received}<Descrizione>Ritento</Descrizione>`);
/** *Decorrenza dei termini*. */
export const dt = (facts: AnswerFacts) => message(publicBodies, 'NotificaDecorrenzaTermini', facts)('');
/** *Attestazione di avvenuta trasmissione*. */
export const at = (facts: AnswerFacts, sha256: string) =>
  message(
    publicBodies,
    'AttestazioneTrasmissioneFattura',
    facts,
  )(`${received}${to}`, `<HashFileOriginale>${sha256}</HashFileOriginale>`);
/** *Notifica di esito* of a public body about a document. */
export const ne = (facts: AnswerFacts, outcome: 'EC01' | 'EC02' | 'EC03', number = '1/2026') =>
  message(
    publicBodies,
    'NotificaEsito',
    facts,
  )(`<EsitoCommittente><IdentificativoSdI>36</IdentificativoSdI>
     <RiferimentoFattura><NumeroFattura>${number}</NumeroFattura><AnnoFattura>${number.split('/')[1]}</AnnoFattura>
     <PosizioneFattura>1</PosizioneFattura></RiferimentoFattura>
     <Esito>${outcome}</Esito><Descrizione>CIG errato</Descrizione>${signature}</EsitoCommittente>`);

const list = (errors: readonly (readonly [string, string])[]) =>
  errors.map(([code, said]) => `<Errore><Codice>${code}</Codice><Descrizione>${said}</Descrizione></Errore>`).join('');
