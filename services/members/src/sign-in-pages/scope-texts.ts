import type { Language } from './language.ts';

/** What an application may do by a scope, as people are asked whether they allow it: `It may then … ` */
const sentences: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  profile: {
    en: 'read your name, language and time zone',
    it: 'leggere il tuo nome, la tua lingua e il tuo fuso orario',
  },
  email: { en: 'read your mail address', it: 'leggere il tuo indirizzo e-mail' },
  'account:write': {
    en: 'change your address and password, end your sessions and have you erased',
    it: 'cambiare il tuo indirizzo e la tua password, chiudere le tue sessioni e farti cancellare',
  },
  'events:read': {
    en: 'read what happens in the community and in your commissions',
    it: 'leggere ciò che accade nella comunità e nelle tue commesse',
  },
  'ledger:approve': { en: 'approve payments in your name', it: 'approvare pagamenti a tuo nome' },
  'ledger:read': { en: 'read your accounts and invoices', it: 'leggere i tuoi conti e le tue fatture' },
  'members:write': {
    en: 'change your profile, skills, availability and tax data',
    it: 'modificare il tuo profilo, le tue competenze, la tua disponibilità e i tuoi dati fiscali',
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
  'webhooks:write': {
    en: 'have events sent to addresses of its own',
    it: 'far inviare eventi a indirizzi propri',
  },
};

/** What people are told of a scope; one without a sentence is shown by its name, rather than left out. */
export const scopeText = (scope: string, language: Language): string => sentences[scope]?.[language] ?? scope;
