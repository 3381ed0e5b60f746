/** The kinds that a list can be about: each row is one entry of that kind. */
export const LISTED_KINDS = ['touchpoint', 'measure', 'metric', 'incident', 'persona', 'department'] as const;
export type ListedKind = (typeof LISTED_KINDS)[number];

type Vocabulary = Readonly<Record<string, string>>;

const RATING: Vocabulary = {
  'rating.ist':
    'ist|ist wert|istwert|ist bewertung|ist note|bewertung|bewertung ist|zufriedenheit|actual|current|as is|score|rating|satisfaction|performance',
  'rating.soll': 'soll|soll wert|sollwert|soll bewertung|bewertung soll|ziel|zielwert|target|to be',
  'rating.expectation': 'erwartung|erwartungen|erwartet|expectation|expected',
  'rating.importance': 'wichtigkeit|importance|bedeutung|relevanz|wichtig',
  'rating.best': 'best|bester|beste|best practice|benchmark|best in class',
  'rating.note': 'bemerkung|bemerkungen|anmerkung|kommentar|comment|remark|remarks|notiz',
  'rating.quotes': 'zitat|kundenzitat|quote|o ton',
  'rating.date': 'erhoben am|erhebungsdatum|bewertet am|befragt am|datum|date|rated on|date of rating',
  'rating.ist.votes': 'stimmen|einzelstimmen|votes',
};

/** Header words in English and German, in lower case without accents. A word means the first target that lists it. */
const WORDS: Readonly<Record<ListedKind, Vocabulary>> = {
  touchpoint: {
    'touchpoint.name':
      'kontaktpunkt|kontaktpunkte|kundenkontaktpunkt|touchpoint|touchpoints|beruehrungspunkt|customer touchpoint|name kontaktpunkt',
    'touchpoint.id': 'id|kennung|kuerzel|key|touchpoint id|kontaktpunkt id',
    'touchpoint.phase': 'phase|kaufphase|journey phase|phase der reise|stage|reisephase',
    'touchpoint.channel': 'kanal|channel|medium',
    'touchpoint.description': 'beschreibung|description',
    'touchpoint.owner': 'verantwortlich|verantwortliche|verantwortlicher|owner|zustaendig|responsible',
    'touchpoint.department': 'abteilung|bereich|department|fachbereich|ressort',
    'touchpoint.involved': 'beteiligte abteilungen|beteiligt|involved',
    'touchpoint.personas': 'persona|personas|zielgruppe|zielgruppen|kundengruppe',
    'touchpoint.reach': 'reichweite|anteil kunden|anteil der kunden|kundenanteil|reach|share of customers',
    'touchpoint.contacts': 'kontakte|kontakte pro jahr|kontakte jahr|anzahl kontakte|contacts|contacts per year',
    'touchpoint.cost': 'kosten|kosten pro jahr|cost|yearly cost',
    'touchpoint.systems': 'systeme|it systeme|systems',
    'touchpoint.tags': 'tags|schlagworte|stichworte',
    'touchpoint.decision': 'entscheidung|decision',
    'touchpoint.importance.purchase': 'wichtigkeit kauf|kaufrelevanz|importance purchase',
    'touchpoint.importance.retention': 'wichtigkeit bindung|bindungsrelevanz|importance retention',
    'touchpoint.importance.recommendation': 'wichtigkeit empfehlung|empfehlungsrelevanz|importance recommendation',
    ...RATING,
    'measure.name': 'massnahme|massnahmen|measure|aktion|action',
    'measure.status': 'status|stand der massnahme|status massnahme',
    'measure.until': 'bis|faellig|faellig am|termin|deadline|due|until',
    'measure.effortDays': 'aufwand|aufwand tage|aufwand pt|personentage|pt|effort|effort days',
  },
  measure: {
    'measure.name': 'massnahme|massnahmen|measure|measures|aktion|action',
    'measure.id': 'id|kennung|key|measure id|massnahmen id',
    'measure.description': 'beschreibung|description',
    'measure.improves': 'kontaktpunkt|kontaktpunkte|touchpoint|touchpoints|verbessert|improves|kundenkontaktpunkt',
    'measure.improves.by': 'nutzen|wirkung|gewinn|verbesserung|benefit|gain|effect',
    'measure.owner': 'verantwortlich|verantwortliche|verantwortlicher|owner|zustaendig|responsible',
    'measure.department': 'abteilung|bereich|department',
    'measure.proposedBy': 'vorgeschlagen von|vorschlag von|proposed by',
    'measure.status': 'status|stand|state',
    'measure.from': 'ab|von|start|beginn|from',
    'measure.until': 'bis|ende|faellig|faellig am|termin|deadline|due|until',
    'measure.finished': 'erledigt am|fertig am|finished',
    'measure.effortDays': 'aufwand|aufwand tage|aufwand pt|personentage|pt|effort|effort days|person days',
    'measure.cost': 'kosten|budget|cost',
    'measure.leadTimeDays': 'vorlauf|vorlauf tage|lead time|lead time days|wirkt nach tagen',
    'measure.result': 'ergebnis|result',
  },
  metric: {
    'metric.name': 'kennzahl|kennzahlen|metrik|metric|kpi',
    'metric.id': 'id|kennung|key',
    'metric.touchpoint': 'kontaktpunkt|touchpoint',
    'metric.values.date': 'datum|stichtag|tag|monat|date|day|month',
    'metric.values': 'wert|value|messwert',
    'metric.kind': 'art|kind|type|typ',
    'metric.unit': 'einheit|unit',
    'metric.better': 'besser|better|richtung|direction',
    'metric.target': 'ziel|zielwert|target',
  },
  incident: {
    'incident.story':
      'vorfall|vorfaelle|ereignis|ereignisse|incident|incidents|beschwerde|beschreibung|story|was geschah',
    'incident.id': 'id|kennung|key',
    'incident.date': 'datum|date|tag|wann',
    'incident.touchpoint': 'kontaktpunkt|touchpoint|wo',
    'incident.polarity': 'polaritaet|polarity|gut oder schlecht|positiv negativ|bewertung',
    'incident.persona': 'persona|kundengruppe',
    'incident.outcome': 'folge|ergebnis|outcome',
    'incident.count': 'anzahl|haeufigkeit|count',
    'incident.value': 'wert|value|schaden',
    'incident.source': 'quelle|source',
  },
  persona: {
    'persona.name': 'persona|personas|zielgruppe|kundengruppe|segment',
    'persona.id': 'id|kennung|key',
    'persona.description': 'beschreibung|description',
    'persona.share': 'anteil|share|anteil kunden',
  },
  department: {
    'department.name': 'abteilung|abteilungen|department|departments|bereich|fachbereich',
    'department.id': 'id|kennung|key',
    'department.lead': 'leitung|leiter|leiterin|lead|head',
  },
};

/** Words for the name of an entry, in lists of every kind. */
const ANY_NAME = 'name|bezeichnung|titel|title';

/** Targets by header word, for a list of a kind. */
export function headerWordsOf(kind: ListedKind): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const named = kind === 'incident' ? {} : { [`${kind}.name`]: ANY_NAME };
  for (const [target, list] of [...Object.entries(WORDS[kind]), ...Object.entries(named)]) {
    for (const word of list.split('|')) if (!words.has(word)) words.set(word, target);
  }
  return words;
}

/** The header that determines the kind of a list. */
export const NAMING_TARGETS: Readonly<Record<ListedKind, string>> = {
  touchpoint: 'touchpoint.name',
  measure: 'measure.name',
  metric: 'metric.name',
  incident: 'incident.story',
  persona: 'persona.name',
  department: 'department.name',
};
