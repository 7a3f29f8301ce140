import type { Language } from './language.ts';

/** What an application may do by a scope, as people are asked whether they allow it: `It may then … ` */
const sentences: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  profile: {
    en: 'read your name, language and time zone',
    it: 'leggere il tuo nome, la tua lingua e il tuo fuso orario',
  },
  email: { en: 'read your mail address', it: 'leggere il tuo indirizzo e-mail' },
  'account:read': {
    en: 'read your address, your sessions and what was done to your account',
    it: 'leggere il tuo indirizzo, le tue sessioni e ciò che è accaduto al tuo account',
  },
  'account:write': {
    en: 'change your address and password, end your sessions, take along all that is kept of you and have you erased',
    it: 'cambiare il tuo indirizzo e la tua password, chiudere le tue sessioni, scaricare tutto ciò che è conservato di te e farti cancellare',
  },
  'events:read': {
    en: 'read what happens in the community and in your commissions',
    it: 'leggere ciò che accade nella comunità e nelle tue commesse',
  },
  'ledger:approve': { en: 'approve payments in your name', it: 'approvare pagamenti a tuo nome' },
  'ledger:read': { en: 'read your accounts and invoices', it: 'leggere i tuoi conti e le tue fatture' },
  'members:join': {
    en: 'complete your profile and apply to become a member in your name',
    it: 'completare il tuo profilo e chiedere a tuo nome di diventare membro',
  },
  'members:read': {
    en: 'read who is in the community, what they can do and when they are free, and what time you offer and are held for',
    it: 'leggere chi fa parte della comunità, che cosa sa fare e quando è libero, e il tempo che offri e per cui sei impegnato',
  },
  'members:write': {
    en: 'read and change your profile, skills, availability and tax data',
    it: 'leggere e modificare il tuo profilo, le tue competenze, la tua disponibilità e i tuoi dati fiscali',
  },
  'notifications:read': { en: 'read your notifications', it: 'leggere le tue notifiche' },
  'notifications:write': {
    en: 'mark your notifications and change how you are told',
    it: 'segnare le tue notifiche e cambiare come vieni avvisato',
  },
  'projects:read': { en: 'read your commissions and teams', it: 'leggere le tue commesse e i tuoi team' },
  'projects:write': {
    en: 'open commissions, accept seats and sign agreements in your name',
    it: 'aprire commesse, accettare incarichi e firmare accordi a tuo nome',
  },
  'taxes:read': {
    en: 'read how you and your organizations are taxed, with tax numbers and IBAN',
    it: 'leggere come tu e le tue organizzazioni siete tassati, con codici fiscali, partite IVA e IBAN',
  },
  'webhooks:write': {
    en: 'have events sent to addresses of its own',
    it: 'far inviare eventi a indirizzi propri',
  },
};

/** What people are told of a scope; one without a sentence is shown by its name, rather than left out. */
export const scopeText = (scope: string, language: Language): string => sentences[scope]?.[language] ?? scope;
