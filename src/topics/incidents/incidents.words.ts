/** Words of the section "incidents". */
export const incidentWords = {
  en: {
    title: 'Critical events',
    events: (count: string, bad: string, good: string) =>
      `${count} ${count === '1' ? 'event' : 'events'}: ${bad} bad, ${good} good`,
    wonLost: (won: string, lost: string, churned: string) =>
      `orders won ${won}, lost ${lost}, customers gone ${churned}`,
    money: (lost: string) => `at stake in bad ones: ${lost}`,
    several: (share: string) => `${share} of the events involved several departments`,
    touchpoint: 'Touchpoint',
    bad: 'bad',
    good: 'good',
    won: 'won',
    lost: 'lost',
    value: 'at stake',
    rate: (rate: string, low: string, high: string, events: string) =>
      `${rate} bad events per 1,000 contacts (95%: ${low} to ${high}; ${events} in 365 days)`,
    noEvent: (high: string) => `no bad event in 365 days: at most ${high} per 1,000 contacts (95%)`,
    causes: 'Claimed and found',
    found: 'found ↓  claimed →',
    price: (examined: string, not: string, share: string) =>
      `“Price” was named ${examined} times and the cause was looked for: ${not} times (${share}) it was not the price`,
    but: (causes: string) => `but ${causes}`,
    priceUnknown:
      'How often “price” was not the cause cannot be said: no event has both a claimed reason (claimed: price) and a found one (cause).',
    notExamined: (count: string) => `${count} more named the price, and the cause was not examined.`,
    cause: {
      price: 'price',
      product: 'product',
      process: 'process',
      people: 'people',
      communication: 'communication',
      'hand-over': 'hand-over',
      system: 'system',
      other: 'other',
    } as Readonly<Record<string, string>>,
    stories: 'What happened',
    outcomes: {
      won: 'won',
      lost: 'lost',
      churned: 'gone',
      complaint: 'complaint',
      recommended: 'recommended',
      'warned-off': 'warned off',
    } as Readonly<Record<string, string>>,
    times: (count: string) => `${count} ×`,
    bias: 'Reported events are not a sample: compare rates with their interval, not counts.',
    none: 'No event is in the catalog yet: write down orders won and lost, complaints and praise, in incidents.',
  },
  de: {
    title: 'Kritische Ereignisse',
    events: (count: string, bad: string, good: string) =>
      `${count} ${count === '1' ? 'Ereignis' : 'Ereignisse'}: schlecht ${bad}, gut ${good}`,
    wonLost: (won: string, lost: string, churned: string) =>
      `Aufträge gewonnen ${won}, verloren ${lost}, Kunden abgewandert ${churned}`,
    money: (lost: string) => `bei schlechten auf dem Spiel: ${lost}`,
    several: (share: string) => `an ${share} der Ereignisse waren mehrere Abteilungen beteiligt`,
    touchpoint: 'Kontaktpunkt',
    bad: 'schlecht',
    good: 'gut',
    won: 'gewonnen',
    lost: 'verloren',
    value: 'auf dem Spiel',
    rate: (rate: string, low: string, high: string, events: string) =>
      `${rate} schlechte je 1.000 Kontakte (95 %: ${low} bis ${high}; ${events} in 365 Tagen)`,
    noEvent: (high: string) => `kein schlechtes in 365 Tagen: höchstens ${high} je 1.000 Kontakte (95 %)`,
    causes: 'Genannt und gefunden',
    found: 'gefunden ↓  genannt →',
    price: (examined: string, not: string, share: string) =>
      `${examined}-mal wurde »Preis« genannt und die Ursache gesucht: ${not}-mal (${share}) lag es nicht am Preis`,
    but: (causes: string) => `sondern: ${causes}`,
    priceUnknown:
      'Wie oft »Preis« nicht die Ursache war, lässt sich nicht sagen: kein Ereignis hat einen genannten Grund (claimed: price) und einen gefundenen (cause).',
    notExamined: (count: string) => `Weitere ${count}-mal wurde der Preis genannt, und niemand suchte die Ursache.`,
    cause: {
      price: 'Preis',
      product: 'Produkt',
      process: 'Ablauf',
      people: 'Menschen',
      communication: 'Kommunikation',
      'hand-over': 'Übergabe',
      system: 'System',
      other: 'anderes',
    } as Readonly<Record<string, string>>,
    stories: 'Was geschah',
    outcomes: {
      won: 'gewonnen',
      lost: 'verloren',
      churned: 'abgewandert',
      complaint: 'Beschwerde',
      recommended: 'weiterempfohlen',
      'warned-off': 'abgeraten',
    } as Readonly<Record<string, string>>,
    times: (count: string) => `${count} ×`,
    bias: 'Erzählte Ereignisse sind keine Stichprobe: Raten mit ihrem Intervall vergleichen, nicht Anzahlen.',
    none: 'Noch steht kein Ereignis im Katalog: gewonnene und verlorene Aufträge, Beschwerden und Lob aufschreiben, unter incidents.',
  },
};
