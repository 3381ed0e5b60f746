/** German and English words for the choices of a field, without accents and in lower case. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'measure.status': {
    idea: 'idee|vorschlag|neu|new|open|offen',
    planned: 'geplant|plan|beschlossen',
    running: 'laeuft|laufend|in arbeit|in umsetzung|in progress|begonnen',
    done: 'erledigt|fertig|umgesetzt|abgeschlossen|finished|closed|ja',
    dropped: 'verworfen|abgelehnt|gestrichen|rejected',
  },
  'incident.polarity': {
    positive: 'positiv|gut|lob|plus|good|praise',
    negative: 'negativ|schlecht|beschwerde|minus|bad|complaint',
  },
  'incident.outcome': {
    won: 'gewonnen|auftrag gewonnen',
    lost: 'verloren|auftrag verloren',
    churned: 'gekuendigt|kuendigung|abgewandert',
    complaint: 'beschwerde|reklamation',
    recommended: 'empfohlen|empfehlung',
    'warned-off': 'abgeraten|gewarnt',
  },
  'metric.better': { higher: 'hoch|hoeher|mehr|up|hoeher ist besser', lower: 'niedrig|niedriger|weniger|down|tief' },
  'metric.kind': { share: 'anteil|quote', count: 'anzahl', duration: 'dauer|zeit', money: 'geld|euro', index: 'wert' },
  'touchpoint.status': { live: 'aktiv|ja|active', planned: 'geplant', retired: 'eingestellt|abgeschaltet' },
  'touchpoint.decision': {
    keep: 'behalten|halten|beibehalten',
    improve: 'verbessern',
    combine: 'kombinieren|zusammenlegen',
    neglect: 'vernachlaessigen',
    drop: 'streichen|abschaffen|weglassen',
    create: 'schaffen|neu|aufbauen',
  },
  'touchpoint.setting': { online: 'digital', offline: 'vor ort|analog', both: 'beides|beide' },
  'touchpoint.origin': { owned: 'eigen|eigene|own', paid: 'bezahlt', 'third-party': 'dritte|verdient|earned' },
  'touchpoint.contact': { personal: 'persoenlich', mediated: 'vermittelt|medial' },
  'touchpoint.necessity': { mandatory: 'pflicht|notwendig|muss', optional: 'kann|freiwillig' },
  'touchpoint.audience': {
    customer: 'kunde|kunden|customers',
    employee: 'mitarbeiter|mitarbeitende|employees',
    applicant: 'bewerber|applicants',
    partner: 'partner|lieferanten|partners',
  },
};

/** The choice that a word means: the choice itself or one of its synonyms. */
export function choiceNamed(target: string, word: string, choices: readonly string[]): string | undefined {
  return (
    choices.find((choice) => choice.replaceAll('-', ' ') === word) ??
    choices.find((choice) => WORDS[target]?.[choice]?.split('|').includes(word))
  );
}
