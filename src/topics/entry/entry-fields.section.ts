import { lastDayOf } from '../../core/dates.js';
import { type TextCell, text } from '../../document/blocks.js';
import { dateText, numberText } from '../../messages/format.js';
import { terms } from '../../messages/terms.js';
import { type Context, phaseName } from '../section.js';
import { amountText } from '../shared/money-cells.js';

/** German names of the fields of all kinds; in English the key is the name. */
export const GERMAN_FIELDS: Readonly<Record<string, string>> = {
  name: 'Name',
  formerly: 'früher',
  description: 'Beschreibung',
  tags: 'Schlagwörter',
  phase: 'Phase',
  channel: 'Kanal',
  setting: 'online/offline',
  origin: 'Herkunft',
  contact: 'Kontakt',
  audience: 'Zielgruppe',
  necessity: 'Notwendigkeit',
  roles: 'Rolle',
  personas: 'Personas',
  owner: 'Verantwortlich',
  department: 'Abteilung',
  involved: 'außerdem beteiligt',
  systems: 'Systeme',
  reach: 'Reichweite',
  contacts: 'Kontakte',
  cost: 'Kosten',
  importance: 'Wichtigkeit',
  decision: 'Entscheidung',
  combineWith: 'zusammenlegen mit',
  status: 'Stand',
  factors: 'Faktoren',
  touchpoints: 'Kontaktpunkte',
  promise: 'Versprechen',
  expectation: 'Erwartung',
  decides: 'entscheidet über',
  weight: 'Gewicht',
  outcome: 'Ausgang',
  why: 'warum',
  date: 'Datum',
  period: 'Zeitraum',
  perspective: 'Perspektive',
  method: 'Methode',
  persona: 'Persona',
  present: 'Anwesend',
  respondents: 'Befragte',
  ballots: 'Bewertungsbögen',
  source: 'Quelle',
  note: 'Notiz',
  scale: 'Skala',
  seriesBreak: 'Bruch der Reihe',
  ratings: 'Bewertungen',
  improves: 'verbessert',
  kind: 'Art',
  proposedBy: 'vorgeschlagen von',
  from: 'ab',
  until: 'bis',
  effortDays: 'Aufwand in Tagen',
  leadTimeDays: 'Vorlauf in Tagen',
  finished: 'erledigt am',
  spent: 'ausgegeben',
  daysSpent: 'gebrauchte Tage',
  requires: 'braucht',
  excludes: 'nicht neben',
  checkedBy: 'geprüft an',
  correctiveOf: 'korrigiert',
  result: 'Ergebnis',
  touchpoint: 'Kontaktpunkt',
  unit: 'Einheit',
  better: 'besser ist',
  target: 'Ziel',
  values: 'Werte',
  steps: 'Schritte',
  share: 'Anteil',
  lead: 'Leitung',
  polarity: 'Richtung',
  story: 'Was geschah',
  claimed: 'genannter Grund',
  cause: 'gefundene Ursache',
  value: 'Wert',
  departments: 'Abteilungen',
  count: 'Anzahl',
};

/** German words for the fixed values of fields; a user's own word is kept. */
const GERMAN_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  origin: { owned: 'eigener', paid: 'bezahlter', 'third-party': 'von Dritten' },
  contact: { personal: 'persönlich', mediated: 'vermittelt' },
  setting: { both: 'beides' },
  audience: { customer: 'Kunden', employee: 'Mitarbeitende', applicant: 'Bewerbende', partner: 'Partner' },
  necessity: { mandatory: 'Pflicht', optional: 'freiwillig' },
  roles: { entry: 'Einstieg', exit: 'Ausstieg' },
  decision: {
    keep: 'behalten',
    improve: 'verbessern',
    combine: 'zusammenlegen',
    neglect: 'vernachlässigen',
    drop: 'aufgeben',
    create: 'neu schaffen',
  },
  status: { ...terms.de.measureStatus, idea: 'Idee', live: 'aktiv', retired: 'eingestellt' },
  decides: { purchase: 'Kauf', retention: 'Bleiben', recommendation: 'Weiterempfehlen' },
  outcome: { ...terms.de.reactions, won: 'gewonnen', lost: 'verloren', churned: 'abgewandert' },
  perspective: { customer: 'Kunden', company: 'Unternehmen' },
  method: terms.de.methods,
  better: { higher: 'höher', lower: 'niedriger' },
  polarity: { positive: 'gut', negative: 'schlecht' },
  kind: { disappointment: 'Enttäuschung', ok: 'okay', delight: 'Begeisterung', start: 'beginnen', stop: 'beenden' },
  state: { open: 'offen', met: 'erfüllt' },
};

/** German names of the parts of structured fields. */
const GERMAN_PARTS: Readonly<Record<string, string>> = {
  ...GERMAN_WORDS.decides,
  kind: 'Art',
  text: 'Text',
  state: 'Stand',
  by: 'um',
  factor: 'Faktor',
  count: 'Anzahl',
  role: 'Rolle',
};

const DATE_FIELDS = ['date', 'from', 'until', 'finished'];
const MONEY_FIELDS = ['cost', 'spent'];

/** The label of a field: `effortDays` becomes "effort days" in English. */
export function labelOf(key: string, { lang }: Context): string {
  const spaced = key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return lang === 'de' ? (GERMAN_FIELDS[key] ?? key) : spaced;
}

/** A value in one line, in the language of the report. */
export function valueCell(key: string, value: unknown, context: Context): TextCell {
  return text(fieldText(value, key, context));
}

function fieldText(value: unknown, key: string, context: Context): string {
  const { lang } = context;
  if (Array.isArray(value)) return value.map((one) => fieldText(one, key, context)).join(', ');
  if (typeof value === 'boolean') return lang === 'de' ? (value ? 'ja' : 'nein') : value ? 'yes' : 'no';
  if (DATE_FIELDS.includes(key) && typeof value !== 'object') return dateText(lastDayOf(value as string), lang);
  if (typeof value === 'number')
    return MONEY_FIELDS.includes(key) ? amountText(value, context) : numberText(value, lang);
  if (typeof value !== 'object' || value === null) return wordOf(String(value), key, context);
  return Object.entries(value)
    .map(([inner, child]) => {
      const said = fieldText(child, inner, context);
      if (typeof child === 'object' && child !== null) return `${inner} (${said})`;
      return `${lang === 'de' ? (GERMAN_PARTS[inner] ?? inner) : inner}: ${said}`;
    })
    .join('; ');
}

function wordOf(value: string, key: string, context: Context): string {
  if (key === 'phase') return phaseName(value, context);
  return context.lang === 'de' ? (GERMAN_WORDS[key]?.[value] ?? value) : value;
}
