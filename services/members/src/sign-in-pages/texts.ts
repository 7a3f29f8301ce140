import type { Language } from './language.ts';

/** All that the pages say. What has a name or an address in it is a function of that. */
interface Texts {
  readonly community: string;
  readonly signIn: string;
  readonly signInTo: (application: string) => string;
  readonly email: string;
  readonly password: string;
  readonly stay: string;
  readonly stayHint: string;
  readonly goBack: string;
  readonly problems: Readonly<Record<SignInProblem, string>>;
  readonly allowTitle: (application: string) => string;
  readonly allowLead: (application: string, person: string) => string;
  readonly allowNothing: (application: string) => string;
  readonly itMay: string;
  readonly allow: string;
  readonly deny: string;
  readonly sentTo: (host: string) => string;
  readonly otherPerson: string;
  readonly signOut: string;
  readonly signOutLead: string;
  readonly stayHere: string;
  readonly anotherIsIn: string;
  readonly anotherIsInLead: string;
  readonly nobodyIsIn: string;
  readonly nobodyIsInLead: string;
  readonly goOn: string;
  readonly signedOut: string;
  readonly signedOutLead: string;
  readonly error: string;
  readonly errors: Readonly<Record<ErrorKind, string>>;
  readonly forTheirs: string;
}

/** Why a sign-in failed. */
export type SignInProblem = 'INVALID_CREDENTIALS' | 'TOO_MANY_ATTEMPTS' | 'MAY_NOT_ENTER';

/** What went wrong, as somebody before a screen can make use of it. */
export type ErrorKind = 'EXPIRED' | 'APPLICATION' | 'NOTHING' | 'SERVER';

const en: Texts = {
  community: 'coworking community',
  signIn: 'Sign in',
  signInTo: (application) => `to go on to ${application}`,
  email: 'E-mail',
  password: 'Password',
  stay: 'Stay signed in on this device',
  stayHint: 'Not on a device that others use, too.',
  goBack: 'Go back without signing in',
  problems: {
    INVALID_CREDENTIALS: 'No account has this address and password.',
    TOO_MANY_ATTEMPTS: 'Too many failures: try again in a quarter of an hour.',
    MAY_NOT_ENTER: 'This membership is at rest. Write to the community if you think that is a mistake.',
  },
  allowTitle: (application) => `Allow ${application}?`,
  allowLead: (application, person) => `${application} wants to act for you, ${person}.`,
  allowNothing: (application) => `${application} learns who you are, and nothing else.`,
  itMay: 'It may then',
  allow: 'Allow',
  deny: 'Do not allow',
  sentTo: (host) => `You are sent to ${host} either way. What you allow can be taken back at any time.`,
  otherPerson: 'Not you? Sign out first.',
  signOut: 'Sign out',
  signOutLead: 'All applications that were entered by this browser are left with it.',
  stayHere: 'Stay signed in',
  anotherIsIn: 'Somebody else is signed in here',
  anotherIsInLead: 'That person is signed out of all applications in this browser when you go on.',
  nobodyIsIn: 'Nobody is signed in here',
  nobodyIsInLead: 'There is nothing left to sign out of in this browser.',
  goOn: 'Go on',
  signedOut: 'You are signed out',
  signedOutLead: 'This window can be closed.',
  error: 'This did not work',
  errors: {
    EXPIRED: 'This page was open for too long, or was used already. Go back to the application and begin again.',
    APPLICATION:
      'The application that sent you here asked in a way that cannot be answered. You can only tell those who run it.',
    NOTHING: 'There is no such page here. Go back to the application and begin again.',
    SERVER: 'Something went wrong here. Try again in a while.',
  },
  forTheirs: 'For those who look into it:',
};

const it: Texts = {
  community: 'comunità di coworking',
  signIn: 'Accedi',
  signInTo: (application) => `per proseguire su ${application}`,
  email: 'E-mail',
  password: 'Password',
  stay: 'Resta connesso su questo dispositivo',
  stayHint: 'Non su un dispositivo usato anche da altri.',
  goBack: 'Torna indietro senza accedere',
  problems: {
    INVALID_CREDENTIALS: 'Nessun account ha questo indirizzo e questa password.',
    TOO_MANY_ATTEMPTS: 'Troppi tentativi falliti: riprova tra un quarto d’ora.',
    MAY_NOT_ENTER: 'Questa adesione è sospesa. Scrivi alla comunità se pensi che sia un errore.',
  },
  allowTitle: (application) => `Autorizzare ${application}?`,
  allowLead: (application, person) => `${application} chiede di agire per tuo conto, ${person}.`,
  allowNothing: (application) => `${application} saprà chi sei, e nient’altro.`,
  itMay: 'Potrà quindi',
  allow: 'Autorizza',
  deny: 'Non autorizzare',
  sentTo: (host) => `In ogni caso verrai inviato a ${host}. Puoi revocare l’autorizzazione in qualsiasi momento.`,
  otherPerson: 'Non sei tu? Prima esci.',
  signOut: 'Esci',
  signOutLead: 'Si esce insieme da tutte le applicazioni aperte con questo browser.',
  stayHere: 'Resta connesso',
  anotherIsIn: 'Qui è connessa un’altra persona',
  anotherIsInLead: 'Se prosegui, quella persona esce da tutte le applicazioni aperte con questo browser.',
  nobodyIsIn: 'Qui non è connesso nessuno',
  nobodyIsInLead: 'In questo browser non c’è più niente da cui uscire.',
  goOn: 'Prosegui',
  signedOut: 'Sei uscito',
  signedOutLead: 'Puoi chiudere questa finestra.',
  error: 'Non ha funzionato',
  errors: {
    EXPIRED: 'Questa pagina è rimasta aperta troppo a lungo, o è già stata usata. Torna all’applicazione e ricomincia.',
    APPLICATION:
      'L’applicazione che ti ha inviato qui ha fatto una richiesta a cui non si può rispondere. Puoi solo avvisare chi la gestisce.',
    NOTHING: 'Qui non c’è nessuna pagina così. Torna all’applicazione e ricomincia.',
    SERVER: 'Qui qualcosa è andato storto. Riprova tra poco.',
  },
  forTheirs: 'Per chi deve indagare:',
};

const texts: Readonly<Record<Language, Texts>> = { en, it };

/** All that the pages say in a language. */
export const textsIn = (language: Language): Texts => texts[language];
