/** What names are put together from: syllables of our own, so that they are nobody's. */
export const syllables = {
  given: [
    'Al',
    'Be',
    'Ca',
    'Do',
    'Eli',
    'Fa',
    'Gi',
    'Ila',
    'Lu',
    'Ma',
    'Ne',
    'Ori',
    'Pa',
    'Ro',
    'Sa',
    'Ti',
    'Ve',
    'Zo',
  ],
  middle: ['bri', 'da', 'ghe', 'la', 'li', 'mi', 'na', 'nde', 'ra', 'ri', 'sta', 'ssa', 'ti', 'vi'],
  givenEnd: ['no', 'na', 'ra', 'ro', 'lia', 'lio', 'ta', 'to', 'sia', 'ndro', 'dra', 'vio', 'via', 'ne'],
  family: [
    'Bar',
    'Bel',
    'Cas',
    'Col',
    'Dal',
    'Fer',
    'Gar',
    'Lan',
    'Mar',
    'Mon',
    'Nor',
    'Pal',
    'Per',
    'Ron',
    'Sal',
    'Tor',
    'Val',
    'Zan',
  ],
  familyEnd: [
    'bani',
    'dotti',
    'fini',
    'goni',
    'lacci',
    'metti',
    'nardi',
    'pelli',
    'ricci',
    'satti',
    'tori',
    'vetti',
    'zani',
    'zoli',
  ],
} as const;

/** What organizations call themselves before a name. */
export const kinds = [
  ...[
    'Studio',
    'Officina',
    'Bottega',
    'Cooperativa',
    'Laboratorio',
    'Atelier',
    'Collettivo',
    'Agenzia',
    'Fabbrica',
    'Rete',
  ],
] as const;

/** What they may have behind it. */
export const trades = [
  ...[
    'Digitale',
    'Design',
    'Legno',
    'Progetti',
    'Media',
    'Ricerca',
    'Paesaggio',
    'Suono',
    'Traduzioni',
    'Cucina',
    'Tessile',
    'Dati',
  ],
] as const;

const words =
  `lavoro progetto gruppo persone territorio paese quartiere scuola museo biblioteca teatro festival mercato impresa
cooperativa laboratorio officina cantiere bosco fiume montagna mare giardino orto cucina pane vino carta stampa legno ferro vetro
ceramica tessuto lana seta colore luce suono musica voce immagine video fotografia disegno mappa modello dati rete codice sito
applicazione interfaccia servizio prodotto marchio racconto testo traduzione lingua corso lezione ricerca metodo misura numero bilancio
contratto diritto fattura cliente fornitore comune regione ambiente energia acqua rifiuti mobilità bicicletta treno casa restauro
architettura piazza strada facciata arredo sedia tavolo lampada cura salute bambini anziani famiglia gioco sport viaggio cammino ospiti
evento mostra catalogo archivio memoria futuro cambiamento qualità tempo ascolto dialogo accordo fiducia squadra
design research writing teaching making mending cooking building planning editing testing drawing mapping printing weaving
accessible careful curious local open shared slow small sustainable useful`.split(/\s+/);

/** What people and organizations say of themselves is put together from these, the first ones the most often. */
export const bioWords: readonly string[] = [...new Set(words)];

/** Where somebody may be, and the clock there. */
export interface Town {
  readonly country: string;
  readonly city: string;
  readonly timeZone: string;
}

const town = (country: string, timeZone: string, cities: string): readonly Town[] =>
  cities.split(',').map((city) => ({ country, city, timeZone }));

/** Of most people, the ones where the most are first. */
export const towns: readonly Town[] = town(
  'IT',
  'Europe/Rome',
  'Milano,Roma,Torino,Bologna,Firenze,Napoli,Genova,Padova,Verona,Palermo,Bari,Venezia,Trieste,Bergamo,Brescia,Modena,Parma,Trento,Pisa,Perugia,Cagliari,Catania,Lecce,Rimini,Ravenna,Ferrara,Udine,Como,Siena,Lucca,Matera,Pescara,Bolzano,Ancona,Vicenza,Treviso,Cuneo,Aosta,Arezzo,Pavia',
);

/** Of the others. */
export const townsAbroad: readonly Town[] = [
  ...town('DE', 'Europe/Berlin', 'Berlin,München'),
  ...town('FR', 'Europe/Paris', 'Lyon,Paris'),
  ...town('CH', 'Europe/Zurich', 'Lugano'),
  ...town('GB', 'Europe/London', 'London'),
  ...town('ES', 'Europe/Madrid', 'Barcelona'),
  ...town('US', 'America/New_York', 'New York'),
  ...town('PT', 'Europe/Lisbon', 'Lisboa'),
  ...town('JP', 'Asia/Tokyo', 'Tokyo'),
];

/** Whose languages those are that one speaks besides, the commonest first. */
export const languages = [
  'it',
  'en',
  'fr',
  'de',
  'es',
  'pt',
  'ar',
  'ro',
  'sq',
  'uk',
  'zh',
  'ja',
  'pl',
  'fur',
  'sl',
] as const;
