import { countText, type Words } from '../../messages/format.js';

interface BallotWords {
  readonly newTitle: (sheets: number, touchpoints: number) => string;
  readonly recipient: string;
  readonly files: string;
  readonly everybody: string;
  readonly recorded: (file: string) => string;
  readonly next: string;
  readonly sameFiles: string;
  readonly dry: string;
  readonly countTitle: (round: string, sheets: number) => string;
  readonly counted: (added: number, before: number) => string;
  readonly repeated: (files: string) => string;
  readonly empty: (files: string) => string;
  readonly names: (names: string) => string;
  readonly touchpoint: string;
  readonly value: string;
  readonly votes: string;
  readonly mean: string;
  readonly from: string;
  readonly to: string;
  readonly agreement: string;
  readonly discuss: string;
  readonly cannotJudge: string;
  readonly unanswered: string;
  readonly turnout: string;
  readonly group: string;
  readonly issued: string;
  readonly back: string;
  readonly missing: string;
  readonly since: string;
  readonly problems: (count: number) => string;
  readonly file: string;
  readonly place: string;
  readonly why: string;
  readonly heldBack: string;
  readonly written: (file: string) => string;
  readonly same: string;
  readonly following: string;
}

export const words: Words<BallotWords> = {
  en: {
    newTitle: (sheets, touchpoints) =>
      `${countText(sheets, 'rating sheet', 'rating sheets', 'en')} with ${countText(touchpoints, 'touchpoint', 'touchpoints', 'en')}`,
    recipient: 'For',
    files: 'File',
    everybody: 'Persons',
    recorded: (file) => `What was issued is in ${file}: commit it, the count needs it.`,
    next: 'when they are back: tpm ballot count <files> --round <id>',
    sameFiles: 'All of these files are there already.',
    dry: 'Nothing written.',
    countTitle: (round, sheets) => `Round ${round}: ${countText(sheets, 'sheet', 'sheets', 'en')}`,
    counted: (added, before) =>
      [`${countText(added, 'sheet', 'sheets', 'en')} added`, ...(before > 0 ? [`${before} counted before`] : [])].join(
        ', ',
      ),
    repeated: (files) => `The same sheet with the same answers, counted once: ${files}`,
    empty: (files) => `Without any answer, not counted: ${files}`,
    names: (names) => `Added: ${names}`,
    touchpoint: 'Touchpoint',
    value: 'Value',
    votes: 'Votes',
    mean: 'Mean',
    from: 'from',
    to: 'to',
    agreement: 'Agreement',
    discuss: 'discuss',
    cannotJudge: 'Cannot judge',
    unanswered: 'Empty',
    turnout: 'Who answered',
    group: 'From',
    issued: 'Issued',
    back: 'Back',
    missing: 'Missing',
    since: 'since',
    problems: (count) => `${countText(count, 'problem', 'problems', 'en')}: these sheets are not counted`,
    file: 'File',
    place: 'Place',
    why: 'Why, and what to do',
    heldBack: 'A sheet counts as a whole or not at all: correct it and count again.',
    written: (file) => `Written to ${file}.`,
    same: 'Nothing changed.',
    following: 'then: tpm gaps',
  },
  de: {
    newTitle: (sheets, touchpoints) =>
      `${countText(sheets, 'Bewertungsbogen', 'Bewertungsbögen', 'de')} mit ${countText(touchpoints, 'Kontaktpunkt', 'Kontaktpunkten', 'de')}`,
    recipient: 'Für',
    files: 'Datei',
    everybody: 'Personen',
    recorded: (file) => `Was ausgegeben ist, steht in ${file}: mit committen, die Auszählung braucht es.`,
    next: 'wenn sie zurück sind: tpm ballot count <Dateien> --round <Kennung>',
    sameFiles: 'Alle diese Dateien gibt es schon.',
    dry: 'Nichts geschrieben.',
    countTitle: (round, sheets) => `Runde ${round}: ${countText(sheets, 'Bogen', 'Bögen', 'de')}`,
    counted: (added, before) =>
      [
        `${countText(added, 'Bogen', 'Bögen', 'de')} dazugekommen`,
        ...(before > 0 ? [`${before} schon gezählt`] : []),
      ].join(', '),
    repeated: (files) => `Derselbe Bogen mit denselben Antworten, einmal gezählt: ${files}`,
    empty: (files) => `Ohne eine Antwort, nicht gezählt: ${files}`,
    names: (names) => `Dazugekommen: ${names}`,
    touchpoint: 'Kontaktpunkt',
    value: 'Wert',
    votes: 'Stimmen',
    mean: 'Mittel',
    from: 'von',
    to: 'bis',
    agreement: 'Einigkeit',
    discuss: 'besprechen',
    cannotJudge: 'ohne Urteil',
    unanswered: 'leer',
    turnout: 'Wer geantwortet hat',
    group: 'Von',
    issued: 'ausgegeben',
    back: 'zurück',
    missing: 'fehlt',
    since: 'seit',
    problems: (count) => `${countText(count, 'Problem', 'Probleme', 'de')}: diese Bögen zählen nicht`,
    file: 'Datei',
    place: 'Stelle',
    why: 'Warum, und was zu tun ist',
    heldBack: 'Ein Bogen zählt ganz oder gar nicht: berichtigen und noch einmal auszählen.',
    written: (file) => `Geschrieben in ${file}.`,
    same: 'Nichts geändert.',
    following: 'danach: tpm gaps',
  },
};
