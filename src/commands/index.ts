import type { Command, Listed } from './define.js';

/** All commands, in the order of the help. */
export const commands: readonly Listed[] = [
  {
    name: 'init',
    group: 'start',
    summary: {
      en: 'start a catalog: a small worked example to write over',
      de: 'einen Katalog anlegen: ein kleines Beispiel zum Überschreiben',
    },
    load: async () => (await import('./init.js')).init,
  },
  {
    name: 'new',
    group: 'start',
    summary: {
      en: 'add one entry, with what its kind requires',
      de: 'einen Eintrag anfügen, mit dem, was seine Art verlangt',
    },
    load: async () => (await import('./new.js')).create,
  },
  {
    name: 'workshop',
    group: 'start',
    summary: {
      en: 'rate together at the terminal; gaps and ranks move with every key',
      de: 'gemeinsam am Terminal bewerten; Lücken und Ränge bewegen sich mit jeder Taste',
    },
    load: async () => (await import('./workshop.js')).workshop,
  },
  {
    name: 'rate',
    group: 'start',
    summary: {
      en: 'one rating into the workshop round of the day, for scripts',
      de: 'eine Bewertung in die Workshop-Runde des Tages, für Skripte',
    },
    load: async () => (await import('./rate.js')).rate,
  },
  {
    name: 'set',
    group: 'start',
    summary: {
      en: 'change fields of one entry in place; comments stay',
      de: 'Felder eines Eintrags an Ort und Stelle ändern; Kommentare bleiben',
    },
    load: async () => (await import('./set.js')).set,
  },
  {
    name: 'check',
    group: 'check',
    summary: { en: 'check syntax, schema, references and rules', de: 'Syntax, Schema, Verweise und Regeln prüfen' },
    load: async () => (await import('./check.js')).check,
  },
  {
    name: 'baseline',
    group: 'check',
    summary: {
      en: 'accept findings for a reason, and see what became of them',
      de: 'Befunde aus einem Grund hinnehmen und sehen, was aus ihnen wurde',
    },
    load: async () => (await import('./baseline.js')).baseline,
  },
  {
    name: 'ci',
    group: 'check',
    summary: {
      en: 'check with gates, baseline and what the CI host reads',
      de: 'prüfen mit Gates, Baseline und allem, was der CI-Dienst liest',
    },
    load: async () => (await import('./ci.js')).ci,
  },
  {
    name: 'rules',
    group: 'check',
    summary: { en: 'list the rules with their severity here', de: 'die Regeln auflisten, mit ihrer Schwere hier' },
    load: async () => (await import('./rules.js')).rules,
  },
  {
    name: 'fmt',
    group: 'check',
    summary: {
      en: 'canonical order and spacing of the files; comments stay',
      de: 'die Dateien einheitlich ordnen und setzen; Kommentare bleiben',
    },
    load: async () => (await import('./fmt.js')).fmt,
  },
  {
    name: 'analyze',
    group: 'analyse',
    summary: {
      en: 'one screen for the workshop: where, what first, how sure, what next',
      de: 'ein Bildschirm für den Workshop: wo, was zuerst, wie sicher, was nun',
    },
    load: async () => (await import('./analyze.js')).analyze,
  },
  {
    name: 'gaps',
    group: 'analyse',
    summary: {
      en: 'Soll-Ist comparison: where customers get less than they should',
      de: 'Soll-Ist-Vergleich: wo Kunden weniger bekommen als sie sollten',
    },
    load: async () => (await import('./gaps.js')).gaps,
  },
  {
    name: 'rank',
    group: 'analyse',
    summary: {
      en: 'priority ranking: which touchpoints matter most, why, and how sure that is',
      de: 'Rangfolge: welche Kontaktpunkte am meisten zählen, warum, und wie sicher das ist',
    },
    load: async () => (await import('./rank.js')).rank,
  },
  {
    name: 'quick-wins',
    group: 'analyse',
    summary: {
      en: 'quick wins: what helps much, costs little and is noticed soon',
      de: 'Quick Wins: was viel hilft, wenig kostet und bald spürbar ist',
    },
    load: async () => (await import('./quick-wins.js')).quickWins,
  },
  {
    name: 'plan',
    group: 'analyse',
    summary: {
      en: 'the best mix of measures for a budget and a number of days',
      de: 'der beste Maßnahmen-Mix für ein Budget und eine Zahl von Tagen',
    },
    load: async () => (await import('./plan.js')).plan,
  },
  {
    name: 'coverage',
    group: 'analyse',
    summary: {
      en: 'how far the job has come: eight steps, per touchpoint and group',
      de: 'wie weit die Arbeit ist: acht Schritte, je Kontaktpunkt und Gruppe',
    },
    load: async () => (await import('./coverage.js')).coverage,
  },
  {
    name: 'report',
    group: 'analyse',
    summary: {
      en: 'a document to hand over, or to calculate with',
      de: 'ein Dokument zum Weitergeben oder Weiterrechnen',
    },
    load: async () => (await import('./report.js')).report,
  },
  {
    name: 'trend',
    group: 'analyse',
    summary: {
      en: 'what has become of it: figures over git commits, or round against round',
      de: 'was daraus geworden ist: Größen über git-Commits, oder Runde gegen Runde',
    },
    load: async () => (await import('./trend.js')).trend,
  },
  {
    name: 'explain',
    group: 'analyse',
    summary: {
      en: 'why a touchpoint has its rank, or what a rule finds',
      de: 'warum ein Kontaktpunkt seinen Rang hat, oder was eine Regel findet',
    },
    load: async () => (await import('./explain.js')).explain,
  },
  {
    name: 'diff',
    group: 'analyse',
    summary: {
      en: 'what changed between two states: gaps, ranks, moments, measures, findings',
      de: 'was sich zwischen zwei Ständen geändert hat: Lücken, Ränge, Momente, Maßnahmen, Befunde',
    },
    load: async () => (await import('./diff.js')).diff,
  },
  {
    name: 'ls',
    group: 'look',
    summary: { en: 'list entries, or preview a selection', de: 'Einträge auflisten oder eine Auswahl ansehen' },
    load: async () => (await import('./ls.js')).ls,
  },
  {
    name: 'show',
    group: 'look',
    summary: {
      en: 'one entry: fields, current values, references both ways',
      de: 'ein Eintrag: Felder, geltende Werte, Verweise in beide Richtungen',
    },
    load: async () => (await import('./show.js')).show,
  },
  {
    name: 'schema',
    group: 'tools',
    summary: {
      en: 'print the JSON Schema of a kind, a catalog file or tpm.yaml',
      de: 'das JSON Schema einer Art, einer Katalogdatei oder von tpm.yaml ausgeben',
    },
    load: async () => (await import('./schema.js')).schema,
  },
  {
    name: 'config',
    group: 'tools',
    summary: {
      en: 'the settings that count and where each comes from; or check tpm.yaml alone',
      de: 'die geltenden Einstellungen und woher jede kommt; oder nur tpm.yaml prüfen',
    },
    load: async () => (await import('./config.js')).config,
  },
  {
    name: 'completion',
    group: 'tools',
    summary: {
      en: 'print a script that completes commands, options and ids in your shell',
      de: 'ein Skript ausgeben, das Befehle, Optionen und Kennungen in der Shell ergänzt',
    },
    load: async () => (await import('./completion.js')).completion,
  },
  {
    name: 'info',
    group: 'tools',
    summary: {
      en: 'versions, catalog, language and date, for a bug report',
      de: 'Versionen, Katalog, Sprache und Datum, für eine Fehlermeldung',
    },
    load: async () => (await import('./info.js')).info,
  },
];

/** All of them with all that they are: for generated pages and tests. */
export function loadCommands(): Promise<(Listed & Command)[]> {
  return Promise.all(commands.map(async (listed) => ({ ...listed, ...(await listed.load()) })));
}
