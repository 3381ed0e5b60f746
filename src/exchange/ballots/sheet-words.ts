import type { ValueKind } from '../../core/model/on-scale.js';
import type { BallotWords } from '../../document/ballot-form.js';
import type { Words } from '../../messages/format.js';

export interface QuestionWords {
  readonly title: string;
  readonly question: string;
  /** About customers of one persona. */
  readonly questionOf: (persona: string) => string;
  readonly worst: string;
  readonly best: string;
}

export interface SheetWords {
  readonly title: string;
  readonly subtitle: (recipient: string, catalog: string | null) => string;
  readonly copy: (recipient: string, number: number) => string;
  readonly howWorkbook: string;
  readonly howPage: string;
  readonly cannotJudge: (words: string) => string;
  readonly anonymous: string;
  readonly persona: (name: string) => string;
  readonly scale: (title: string, min: string, low: string, max: string, high: string) => string;
  readonly sendBack: (to: string) => string;
  readonly questions: Readonly<Record<ValueKind, QuestionWords>>;
  readonly words: (min: string, max: string) => BallotWords;
}

const enSatisfied = { worst: 'not satisfied at all', best: 'completely satisfied' };
const deSatisfied = { worst: 'überhaupt nicht zufrieden', best: 'völlig zufrieden' };

const en: SheetWords = {
  title: 'How do you see it?',
  subtitle: (recipient, catalog) => [`For: ${recipient}`, ...(catalog === null ? [] : [catalog])].join(' · '),
  copy: (recipient, number) => `${recipient}, sheet ${number}`,
  howWorkbook: 'Choose a number in each yellow field. Save the file and send it back.',
  howPage: 'Choose a number for each question. Then save your answers at the bottom, and send the saved file back.',
  cannotJudge: (words) =>
    `If you do not know a place, choose “${words}”. That is better than a guess. What you leave empty is not counted.`,
  anonymous: 'Only the numbers are recorded, together with those of the others, and not who gave them.',
  persona: (name) => `Answer as “${name}” would.`,
  scale: (title, min, low, max, high) => `${title}: ${min} = ${low}, ${max} = ${high}`,
  sendBack: (to) => `Please send it back to: ${to}`,
  questions: {
    ist: {
      title: 'Satisfaction today',
      question: 'How satisfied are customers here today?',
      questionOf: (persona) => `How satisfied is “${persona}” here today?`,
      ...enSatisfied,
    },
    expectation: {
      title: 'Expectation',
      question: 'How much do customers expect here?',
      questionOf: (persona) => `How much does “${persona}” expect here?`,
      worst: 'very little',
      best: 'the very best',
    },
    soll: {
      title: 'Target',
      question: 'How satisfied should customers be here?',
      questionOf: (persona) => `How satisfied should “${persona}” be here?`,
      ...enSatisfied,
    },
    importance: {
      title: 'Importance',
      question: 'How important is this to customers?',
      questionOf: (persona) => `How important is this to “${persona}”?`,
      worst: 'not important at all',
      best: 'very important',
    },
    best: {
      title: 'Best example',
      question: 'How well does the best company that you know do this?',
      questionOf: () => 'How well does the best company that you know do this?',
      worst: 'very badly',
      best: 'perfectly',
    },
  },
  words: (min, max) => ({
    touchpoint: 'Where customers meet us',
    description: 'What happens there',
    cannotJudge: 'cannot judge',
    wrongTitle: 'Please choose from the list',
    wrong: `A number from ${min} to ${max}, or “cannot judge”. To take an answer back, delete it.`,
    sheet: 'Rating',
    clear: 'Clear',
    save: 'Save answers',
    saved: 'Saved as {file}. Please send this file back.',
    unsaved: 'Your answers are not saved yet.',
    incomplete: 'Still without an answer: {count}. You can save nevertheless.',
    progress: '{done} of {all} answered',
    noScript: 'This form needs JavaScript to save your answers. It sends nothing.',
    number: 'Number from {min} to {max}',
  }),
};

const de: SheetWords = {
  title: 'Wie sehen Sie das?',
  subtitle: (recipient, catalog) => [`Für: ${recipient}`, ...(catalog === null ? [] : [catalog])].join(' · '),
  copy: (recipient, number) => `${recipient}, Bogen ${number}`,
  howWorkbook: 'Wählen Sie in jedem gelben Feld eine Zahl. Speichern Sie die Datei und schicken Sie sie zurück.',
  howPage:
    'Wählen Sie bei jeder Frage eine Zahl. Speichern Sie unten Ihre Antworten und schicken Sie die gespeicherte Datei zurück.',
  cannotJudge: (words) =>
    `Kennen Sie eine Stelle nicht, wählen Sie »${words}«. Das ist besser als geraten. Was leer bleibt, zählt nicht.`,
  anonymous: 'Festgehalten werden nur die Zahlen, zusammen mit denen der anderen, und nicht, von wem sie sind.',
  persona: (name) => `Antworten Sie so, wie es »${name}« täte.`,
  scale: (title, min, low, max, high) => `${title}: ${min} = ${low}, ${max} = ${high}`,
  sendBack: (to) => `Bitte zurück an: ${to}`,
  questions: {
    ist: {
      title: 'Zufriedenheit heute',
      question: 'Wie zufrieden sind Kunden hier heute?',
      questionOf: (persona) => `Wie zufrieden ist »${persona}« hier heute?`,
      ...deSatisfied,
    },
    expectation: {
      title: 'Erwartung',
      question: 'Wie viel erwarten Kunden hier?',
      questionOf: (persona) => `Wie viel erwartet »${persona}« hier?`,
      worst: 'sehr wenig',
      best: 'das Allerbeste',
    },
    soll: {
      title: 'Ziel',
      question: 'Wie zufrieden sollen Kunden hier sein?',
      questionOf: (persona) => `Wie zufrieden soll »${persona}« hier sein?`,
      ...deSatisfied,
    },
    importance: {
      title: 'Wichtigkeit',
      question: 'Wie wichtig ist das den Kunden?',
      questionOf: (persona) => `Wie wichtig ist das für »${persona}«?`,
      worst: 'überhaupt nicht wichtig',
      best: 'sehr wichtig',
    },
    best: {
      title: 'Bestes Beispiel',
      question: 'Wie gut macht das der Beste, den Sie kennen?',
      questionOf: () => 'Wie gut macht das der Beste, den Sie kennen?',
      worst: 'sehr schlecht',
      best: 'perfekt',
    },
  },
  words: (min, max) => ({
    touchpoint: 'Wo Kunden uns begegnen',
    description: 'Was dort geschieht',
    cannotJudge: 'kann ich nicht beurteilen',
    wrongTitle: 'Bitte aus der Liste wählen',
    wrong: `Eine Zahl von ${min} bis ${max} oder »kann ich nicht beurteilen«. Um eine Antwort zurückzunehmen, löschen Sie sie.`,
    sheet: 'Bewertung',
    clear: 'Löschen',
    save: 'Antworten speichern',
    saved: 'Gespeichert als {file}. Bitte schicken Sie diese Datei zurück.',
    unsaved: 'Ihre Antworten sind noch nicht gespeichert.',
    incomplete: 'Noch ohne Antwort: {count}. Speichern geht trotzdem.',
    progress: '{done} von {all} beantwortet',
    noScript: 'Zum Speichern Ihrer Antworten braucht dieses Formular JavaScript. Es versendet nichts.',
    number: 'Zahl von {min} bis {max}',
  }),
};

export const sheetWords: Words<SheetWords> = { en, de };
