import { folderNames } from '../../../messages/folder-names.js';
import type { Words } from '../../../messages/format.js';

/** Files of a small worked catalog, by path: a bike shop with one gap of each sort, a quick win and one held back. */
export const worked: Words<Readonly<Record<string, string>>> = {
  de: {
    'tpm.yaml': `# yaml-language-server: $schema=.tpm/schemas/config.schema.json
# Die Einstellungen des Katalogs; was hier nicht steht, hat eine Voreinstellung (tpm schema config).
version: 1
name: Mein Unternehmen
language: de
currency: EUR
scale: { min: 1, max: 10 }
`,
    [`${folderNames.de.touchpoints}.yaml`]: `# yaml-language-server: $schema=.tpm/schemas/catalog.schema.json
# Wo Kunden uns begegnen. Beispiele zum Überschreiben: ein Fahrradladen.
touchpoints:
  online-bewertungen:
    name: Bewertungen im Netz
    phase: influence-before
    setting: online
    origin: third-party
    owner: Verkaufsleitung
    department: verkauf
    importance: { purchase: 8 }
  beratung:
    name: Beratung im Laden
    phase: purchase
    channel: shop
    setting: offline
    contact: personal
    owner: Verkaufsleitung
    department: verkauf
    reach: 0.7
    importance: { purchase: 9, retention: 6, recommendation: 8 }
  werkstatt:
    name: Reparatur in der Werkstatt
    phase: post-purchase
    channel: workshop
    setting: offline
    contact: personal
    owner: Werkstattleitung
    department: service
    reach: 0.6
    importance: { purchase: 3, retention: 10, recommendation: 8 }
    factors:
      wartezeit: { kind: disappointment, text: Das Rad steht zwei Wochen, state: open }
      ueberraschung: { kind: delight, text: Das Rad kommt geputzt zurück, state: open }
  telefon:
    name: Telefon
    phase: post-purchase
    channel: phone
    owner: Werkstattleitung
    department: service
    importance: { retention: 7 }

moments:
  erste-reparatur:
    name: Die erste Reparatur
    touchpoints: [werkstatt]
    promise: In drei Tagen wieder mobil
    decides: [retention, recommendation]

departments:
  verkauf: { name: Verkauf, lead: Verkaufsleitung }
  service: { name: Werkstatt und Service, lead: Werkstattleitung }
`,
    [`${folderNames.de.assessments}/strategie.yaml`]: `# yaml-language-server: $schema=../.tpm/schemas/catalog.schema.json
# Das Soll: was wir uns vornehmen.
assessments:
  strategie-{year}:
    date: {date}
    perspective: company
    method: workshop
    ratings:
      online-bewertungen: { soll: 8 }
      beratung: { soll: 9 }
      werkstatt: { soll: { score: 8.5, says: "Drei Tage, und jeder weiß, wann das Rad fertig ist" } }
      telefon: { soll: 8 }
`,
    [`${folderNames.de.assessments}/kunden.yaml`]: `# yaml-language-server: $schema=../.tpm/schemas/catalog.schema.json
# Das Ist: was Kunden sagen. Neue Runden kommen dazu, alte bleiben stehen.
assessments:
  kunden-{year}:
    date: {date}
    perspective: customer
    method: survey
    respondents: 120
    ratings:
      online-bewertungen: { ist: { score: 6.9, n: 80, sd: 1.7 }, expectation: 7.5 }
      beratung: { ist: { score: 7.8, n: 110, sd: 1.4 }, expectation: 8.2, importance: 9 }
      werkstatt: { ist: { score: 5.4, n: 96, sd: 2.2 }, expectation: 8, importance: 9 }
`,
    [`${folderNames.de.measures}.yaml`]: `# yaml-language-server: $schema=.tpm/schemas/catalog.schema.json
# Was vom Ist zum Soll führt.
measures:
  abholtermin-per-sms:
    name: Abholtermin per SMS
    improves: { werkstatt: { by: 1, factor: wartezeit } }
    owner: Werkstattleitung
    department: service
    until: {later}
    effortDays: 4
    cost: 900
    leadTimeDays: 30
    status: planned
  rad-geputzt:
    name: Rad geputzt zurückgeben
    improves: { werkstatt: { by: 0.8, factor: ueberraschung } }
    effortDays: 2
    leadTimeDays: 14
    status: idea
`,
  },
  en: {
    'tpm.yaml': `# yaml-language-server: $schema=.tpm/schemas/config.schema.json
# The catalog's settings; what is not here has a default (tpm schema config).
version: 1
name: My company
language: en
currency: EUR
scale: { min: 1, max: 10 }
`,
    'touchpoints.yaml': `# yaml-language-server: $schema=.tpm/schemas/catalog.schema.json
# Where customers meet us. Examples to write over: a bike shop.
touchpoints:
  online-reviews:
    name: Reviews on the web
    phase: influence-before
    setting: online
    origin: third-party
    owner: Head of sales
    department: sales
    importance: { purchase: 8 }
  advice:
    name: Advice in the shop
    phase: purchase
    channel: shop
    setting: offline
    contact: personal
    owner: Head of sales
    department: sales
    reach: 0.7
    importance: { purchase: 9, retention: 6, recommendation: 8 }
  repair:
    name: Repair in the workshop
    phase: post-purchase
    channel: workshop
    setting: offline
    contact: personal
    owner: Head of service
    department: service
    reach: 0.6
    importance: { purchase: 3, retention: 10, recommendation: 8 }
    factors:
      waiting: { kind: disappointment, text: The bike stands there for two weeks, state: open }
      surprise: { kind: delight, text: The bike comes back clean, state: open }
  phone:
    name: Phone
    phase: post-purchase
    channel: phone
    owner: Head of service
    department: service
    importance: { retention: 7 }

moments:
  first-repair:
    name: The first repair
    touchpoints: [repair]
    promise: On the road again within three days
    decides: [retention, recommendation]

departments:
  sales: { name: Sales, lead: Head of sales }
  service: { name: Workshop and service, lead: Head of service }
`,
    [`${folderNames.en.assessments}/strategy.yaml`]: `# yaml-language-server: $schema=../.tpm/schemas/catalog.schema.json
# The Soll: what we set ourselves.
assessments:
  strategy-{year}:
    date: {date}
    perspective: company
    method: workshop
    ratings:
      online-reviews: { soll: 8 }
      advice: { soll: 9 }
      repair: { soll: { score: 8.5, says: "Three days, and everybody knows when the bike is ready" } }
      phone: { soll: 8 }
`,
    [`${folderNames.en.assessments}/customers.yaml`]: `# yaml-language-server: $schema=../.tpm/schemas/catalog.schema.json
# The Ist: what customers say. New rounds are added, old ones stay.
assessments:
  customers-{year}:
    date: {date}
    perspective: customer
    method: survey
    respondents: 120
    ratings:
      online-reviews: { ist: { score: 6.9, n: 80, sd: 1.7 }, expectation: 7.5 }
      advice: { ist: { score: 7.8, n: 110, sd: 1.4 }, expectation: 8.2, importance: 9 }
      repair: { ist: { score: 5.4, n: 96, sd: 2.2 }, expectation: 8, importance: 9 }
`,
    'measures.yaml': `# yaml-language-server: $schema=.tpm/schemas/catalog.schema.json
# What leads from Ist to Soll.
measures:
  pick-up-by-text-message:
    name: Pick-up date by text message
    improves: { repair: { by: 1, factor: waiting } }
    owner: Head of service
    department: service
    until: {later}
    effortDays: 4
    cost: 900
    leadTimeDays: 30
    status: planned
  clean-bike:
    name: Give the bike back clean
    improves: { repair: { by: 0.8, factor: surprise } }
    effortDays: 2
    leadTimeDays: 14
    status: idea
`,
  },
};
