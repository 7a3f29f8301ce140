import type { Locale } from '../contacts/contact.ts';

/** What the pages say. */
export interface PageWords {
  readonly verify: { readonly title: string; readonly button: string; readonly done: string };
  readonly signUp: { readonly text: string; readonly password: string; readonly done: string };
  readonly reset: { readonly title: string; readonly password: string; readonly button: string; readonly done: string };
  readonly forgot: {
    readonly title: string;
    readonly email: string;
    readonly button: string;
    readonly done: string;
    readonly link: string;
  };
  /** By the code of what is wrong. */
  readonly wrong: Readonly<Record<string, string>>;
  readonly otherwise: string;
}

const english: PageWords = {
  verify: {
    title: 'Is this address yours?',
    button: 'Yes, it is mine',
    done: 'Thank you: the address is confirmed. You can close this page.',
  },
  signUp: {
    text: 'Somebody signed up with this address. If that was you, confirm it with the password that you chose.',
    password: 'The password that you chose',
    done: 'Welcome: you are registered, and can sign in. You can close this page.',
  },
  reset: {
    title: 'Choose a new password',
    password: 'The new password, at least 12 characters',
    button: 'Use this password',
    done: 'Your password is changed. Wherever you were signed in, sign in again with it. You can close this page.',
  },
  forgot: {
    title: 'Have you forgotten your password?',
    email: 'The address that you sign in with',
    button: 'Send me a link',
    done: 'If there is an account with this address, a link is on its way to it. It is good for 30 minutes.',
    link: 'Ask for another link',
  },
  wrong: {
    TOKEN_INVALID: 'This link does not work. Is it all of it, as the mail has it?',
    TOKEN_USED: 'This link was used already, or is not needed any more.',
    TOKEN_EXPIRED: 'This link is too old.',
    EMAIL_TAKEN: 'There is an account with this address by now: sign in with it.',
    PASSWORD_REQUIRED: 'Please type the password that you chose.',
    WRONG_PASSWORD: 'That is not the password that was chosen.',
    WEAK_PASSWORD: 'Please choose another: 12 to 128 characters, and not the address.',
    INVALID_EMAIL: 'That is no mail address.',
    TOO_MANY_ATTEMPTS: 'Too many tries: please wait for a quarter of an hour.',
  },
  otherwise: 'That did not work. Please try again.',
};

const italian: PageWords = {
  verify: {
    title: 'Questo indirizzo è tuo?',
    button: 'Sì, è mio',
    done: 'Grazie: l’indirizzo è confermato. Puoi chiudere questa pagina.',
  },
  signUp: {
    text: 'Qualcuno si è registrato con questo indirizzo. Se sei tu, confermalo con la password che hai scelto.',
    password: 'La password che hai scelto',
    done: 'Benvenuto: la registrazione è completa, e puoi accedere. Puoi chiudere questa pagina.',
  },
  reset: {
    title: 'Scegli una nuova password',
    password: 'La nuova password, almeno 12 caratteri',
    button: 'Usa questa password',
    done: 'La tua password è cambiata. Dove avevi già fatto l’accesso, accedi di nuovo. Puoi chiudere questa pagina.',
  },
  forgot: {
    title: 'Hai dimenticato la password?',
    email: 'L’indirizzo con cui accedi',
    button: 'Mandami un link',
    done: 'Se c’è un account con questo indirizzo, gli arriverà un link. Vale 30 minuti.',
    link: 'Chiedi un altro link',
  },
  wrong: {
    TOKEN_INVALID: 'Questo link non funziona. È intero, come nel messaggio?',
    TOKEN_USED: 'Questo link è già stato usato, o non serve più.',
    TOKEN_EXPIRED: 'Questo link è troppo vecchio.',
    EMAIL_TAKEN: 'Nel frattempo c’è un account con questo indirizzo: accedi con quello.',
    PASSWORD_REQUIRED: 'Scrivi la password che hai scelto.',
    WRONG_PASSWORD: 'Non è la password che è stata scelta.',
    WEAK_PASSWORD: 'Scegline un’altra: da 12 a 128 caratteri, e non l’indirizzo.',
    INVALID_EMAIL: 'Non è un indirizzo di posta.',
    TOO_MANY_ATTEMPTS: 'Troppi tentativi: aspetta un quarto d’ora.',
  },
  otherwise: 'Non ha funzionato. Riprova.',
};

/** What the pages say, by language. */
export const pageWords: Readonly<Record<Locale, PageWords>> = { EN: english, IT: italian };

/** The language that a browser asks for (RFC 9110, 12.5.4), as far as there is a choice: Italian where it comes before English. */
export function languageOf(accepted: string | undefined): Locale {
  const ranges = (accepted ?? '')
    .slice(0, 500)
    .split(',')
    .map((range) => /^\s*(en|it)(?:-[a-z\d]+)*\s*(?:;\s*q=([01](?:\.\d{1,3})?)\s*)?$/i.exec(range))
    .flatMap((found) => (found?.[1] ? [{ language: found[1].toLowerCase(), weight: Number(found[2] ?? 1) }] : []))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight);
  return ranges[0]?.language === 'it' ? 'IT' : 'EN';
}
