import type { Locale } from '../contacts/contact.ts';
import { languageOf } from '../sign-in-pages/language.ts';

/** What is said when something is done. */
interface Done {
  readonly title: string;
  readonly text: string;
}

/** What the pages say. */
export interface PageWords {
  readonly verify: { readonly title: string; readonly text: string; readonly button: string; readonly done: Done };
  readonly signUp: { readonly text: string; readonly password: string; readonly done: Done };
  readonly reset: {
    readonly title: string;
    readonly password: string;
    readonly hint: string;
    readonly button: string;
    readonly done: Done;
  };
  readonly forgot: {
    readonly title: string;
    readonly text: string;
    readonly email: string;
    readonly button: string;
    readonly done: Done;
    readonly link: string;
  };
  /** The title of a page on which nothing can be done. */
  readonly dead: string;
  /** By the code of what is wrong. */
  readonly wrong: Readonly<Record<string, string>>;
  readonly otherwise: string;
}

const english: PageWords = {
  verify: {
    title: 'Is this address yours?',
    text: 'Confirm that the mail which led you here was sent to you.',
    button: 'Yes, it is mine',
    done: { title: 'Thank you', text: 'The address is confirmed. You can close this page.' },
  },
  signUp: {
    text: 'Somebody signed up with this address. If that was you, confirm it with the password that you chose.',
    password: 'The password that you chose',
    done: { title: 'Welcome', text: 'You are registered, and can sign in. You can close this page.' },
  },
  reset: {
    title: 'Choose a new password',
    password: 'The new password',
    hint: 'At least 12 characters. Four words that have nothing to do with each other do well.',
    button: 'Use this password',
    done: {
      title: 'Your password is changed',
      text: 'Wherever you were signed in, sign in again with it. If you had a calendar, its secret address leads nowhere any more: make another. You can close this page.',
    },
  },
  forgot: {
    title: 'Have you forgotten your password?',
    text: 'We send you a link by which to choose another.',
    email: 'The address that you sign in with',
    button: 'Send me a link',
    done: {
      title: 'Look into your mail',
      text: 'If there is an account with this address, a link is on its way to it. It is good for 30 minutes.',
    },
    link: 'Ask for another link',
  },
  dead: 'This did not work',
  wrong: {
    TOKEN_INVALID: 'This link does not work. Is it all of it, as the mail has it?',
    TOKEN_USED: 'This link was used already, or is not needed any more.',
    TOKEN_EXPIRED: 'This link is too old.',
    EMAIL_TAKEN: 'There is an account with this address by now: sign in with it.',
    PASSWORD_REQUIRED: 'Please type the password that you chose.',
    WRONG_PASSWORD: 'That is not the password that was chosen.',
    WEAK_PASSWORD:
      'Please choose another: 12 to 128 characters, and nothing that is easily guessed, as what many use, your name or address, years and dates, and rows of keys are.',
    INVALID_EMAIL: 'That is no mail address.',
    FOREIGN_FORM: 'This was sent by another page than ours. Open the link in your mail again, and send it from there.',
    NOT_FOUND: 'There is no such page here. Is the address all of it, as the mail has it?',
    TOO_MANY_ATTEMPTS: 'Too many tries: please wait for a quarter of an hour.',
  },
  otherwise: 'That did not work. Please try again.',
};

const italian: PageWords = {
  verify: {
    title: 'Questo indirizzo è tuo?',
    text: 'Conferma che il messaggio che ti ha portato qui è stato mandato a te.',
    button: 'Sì, è mio',
    done: { title: 'Grazie', text: 'L’indirizzo è confermato. Puoi chiudere questa pagina.' },
  },
  signUp: {
    text: 'Qualcuno si è registrato con questo indirizzo. Se sei tu, confermalo con la password che hai scelto.',
    password: 'La password che hai scelto',
    done: {
      title: 'Ti diamo il benvenuto',
      text: 'La registrazione è completa, e puoi accedere. Puoi chiudere questa pagina.',
    },
  },
  reset: {
    title: 'Scegli una nuova password',
    password: 'La nuova password',
    hint: 'Almeno 12 caratteri. Quattro parole che non c’entrano l’una con l’altra vanno bene.',
    button: 'Usa questa password',
    done: {
      title: 'La tua password è cambiata',
      text: 'Dove avevi già fatto l’accesso, accedi di nuovo. Se avevi un calendario, il suo indirizzo segreto non porta più da nessuna parte: creane un altro. Puoi chiudere questa pagina.',
    },
  },
  forgot: {
    title: 'Hai dimenticato la password?',
    text: 'Ti mandiamo un link con cui sceglierne un’altra.',
    email: 'L’indirizzo con cui accedi',
    button: 'Mandami un link',
    done: {
      title: 'Guarda la tua posta',
      text: 'Se c’è un account con questo indirizzo, gli arriverà un link. Vale 30 minuti.',
    },
    link: 'Chiedi un altro link',
  },
  dead: 'Non ha funzionato',
  wrong: {
    TOKEN_INVALID: 'Questo link non funziona. È intero, come nel messaggio?',
    TOKEN_USED: 'Questo link è già stato usato, o non serve più.',
    TOKEN_EXPIRED: 'Questo link è troppo vecchio.',
    EMAIL_TAKEN: 'Nel frattempo c’è un account con questo indirizzo: accedi con quello.',
    PASSWORD_REQUIRED: 'Scrivi la password che hai scelto.',
    WRONG_PASSWORD: 'Non è la password che è stata scelta.',
    WEAK_PASSWORD:
      'Scegline un’altra: da 12 a 128 caratteri, e niente che si indovini facilmente, come quello che usano in tanti, il tuo nome o indirizzo, anni e date o i tasti vicini.',
    INVALID_EMAIL: 'Non è un indirizzo di posta.',
    FOREIGN_FORM:
      'Questo è stato mandato da una pagina che non è nostra. Riapri il link nel messaggio, e mandalo da lì.',
    NOT_FOUND: 'Qui non c’è nessuna pagina così. L’indirizzo è intero, come nel messaggio?',
    TOO_MANY_ATTEMPTS: 'Troppi tentativi: aspetta un quarto d’ora.',
  },
  otherwise: 'Non ha funzionato. Riprova.',
};

/** What the pages say, by language. */
export const pageWords: Readonly<Record<Locale, PageWords>> = { EN: english, IT: italian };

/** The language that a browser asks for, as far as there is a choice. */
export const localeOf = (accepted: string | undefined): Locale =>
  languageOf(undefined, accepted) === 'it' ? 'IT' : 'EN';
