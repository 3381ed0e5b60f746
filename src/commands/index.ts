import type { Command } from '../cli/command.js';
import type { Listed } from '../cli/described-command.js';

/** All commands, in the order of the help. */
export const commands: readonly Listed<Command>[] = [
  {
    name: 'init',
    group: 'start',
    summary: {
      en: 'create a catalog: a small worked example to edit',
      de: 'einen Katalog anlegen: ein kleines Beispiel zum Überschreiben',
    },
    load: async () => (await import('./init/init.command.js')).init,
  },
  {
    name: 'new',
    group: 'start',
    summary: {
      en: 'add one entry with the fields that its kind requires',
      de: 'einen Eintrag mit den Feldern anfügen, die seine Art verlangt',
    },
    load: async () => (await import('./new/new.command.js')).create,
  },
  {
    name: 'import',
    group: 'start',
    summary: {
      en: 'import lists of touchpoints, ratings and measures from spreadsheets',
      de: 'Listen aus Tabellen in den Katalog holen: Kontaktpunkte, Bewertungen, Maßnahmen',
    },
    load: async () => (await import('./import/import.command.js')).importFiles,
  },
  {
    name: 'workshop',
    group: 'start',
    summary: {
      en: 'rate together at the terminal; gaps and ranks update with every key',
      de: 'gemeinsam am Terminal bewerten; Lücken und Ränge bewegen sich mit jeder Taste',
    },
    load: async () => (await import('./workshop.command.js')).workshop,
  },
  {
    name: 'rate',
    group: 'start',
    summary: {
      en: 'add one rating to the workshop round of the day, for scripts',
      de: 'eine Bewertung in die Workshop-Runde des Tages eintragen, für Skripte',
    },
    load: async () => (await import('./rate/rate.command.js')).rate,
  },
  {
    name: 'set',
    group: 'start',
    summary: {
      en: 'change fields of one entry in place; comments stay',
      de: 'Felder eines Eintrags an Ort und Stelle ändern; Kommentare bleiben',
    },
    load: async () => (await import('./set/set.command.js')).set,
  },
  {
    name: 'check',
    group: 'check',
    summary: { en: 'check syntax, schema, references and rules', de: 'Syntax, Schema, Verweise und Regeln prüfen' },
    load: async () => (await import('./check/check.command.js')).check,
  },
  {
    name: 'baseline',
    group: 'check',
    summary: {
      en: 'accept findings with a reason, and list their state',
      de: 'Befunde mit Begründung hinnehmen und ihren Stand auflisten',
    },
    load: async () => (await import('./baseline/baseline.command.js')).baseline,
  },
  {
    name: 'ci',
    group: 'check',
    summary: {
      en: 'check with gates and baseline, and write what the CI host reads',
      de: 'mit Gates und Baseline prüfen und schreiben, was der CI-Dienst liest',
    },
    load: async () => (await import('./ci.command.js')).ci,
  },
  {
    name: 'rules',
    group: 'check',
    summary: { en: 'list the rules and their severities', de: 'die Regeln und ihre Schweregrade auflisten' },
    load: async () => (await import('./rules.command.js')).rules,
  },
  {
    name: 'fmt',
    group: 'check',
    summary: {
      en: 'write files in canonical order and spacing; comments stay',
      de: 'die Dateien einheitlich ordnen und setzen; Kommentare bleiben',
    },
    load: async () => (await import('./fmt/fmt.command.js')).fmt,
  },
  {
    name: 'analyze',
    group: 'analyse',
    summary: {
      en: 'show the largest gaps, the first priorities and the next steps',
      de: 'einen Bildschirm zeigen: die größten Lücken, was zuerst, wie sicher, was nun',
    },
    load: async () => (await import('./analyze/analyze.command.js')).analyze,
  },
  {
    name: 'gaps',
    group: 'analyse',
    summary: {
      en: 'compare Soll and Ist: where customers get less than they should',
      de: 'Soll und Ist vergleichen: wo Kunden weniger bekommen, als sie sollten',
    },
    load: async () => (await import('./gaps.command.js')).gaps,
  },
  {
    name: 'rank',
    group: 'analyse',
    summary: {
      en: 'rank touchpoints by priority, with reasons and certainty',
      de: 'Kontaktpunkte nach Priorität reihen, mit Gründen und Sicherheit',
    },
    load: async () => (await import('./rank.command.js')).rank,
  },
  {
    name: 'quick-wins',
    group: 'analyse',
    summary: {
      en: 'list quick wins: measures that help much, cost little and are noticed soon',
      de: 'Quick Wins auflisten: Maßnahmen, die viel helfen, wenig kosten und bald spürbar sind',
    },
    load: async () => (await import('./quick-wins.command.js')).quickWins,
  },
  {
    name: 'plan',
    group: 'analyse',
    summary: {
      en: 'find the best mix of measures for a budget and a number of days',
      de: 'den besten Maßnahmen-Mix für ein Budget und eine Zahl von Tagen finden',
    },
    load: async () => (await import('./plan/plan.command.js')).plan,
  },
  {
    name: 'coverage',
    group: 'analyse',
    summary: {
      en: 'show the progress in eight steps, per touchpoint and group',
      de: 'den Fortschritt in acht Schritten zeigen, je Kontaktpunkt und Gruppe',
    },
    load: async () => (await import('./coverage.command.js')).coverage,
  },
  {
    name: 'report',
    group: 'analyse',
    summary: {
      en: 'write a report to hand over, or a table to calculate with',
      de: 'ein Dokument zum Weitergeben oder Weiterrechnen schreiben',
    },
    load: async () => (await import('./report.command.js')).report,
  },
  {
    name: 'export',
    group: 'analyse',
    summary: { en: 'write the catalog for other programs', de: 'den Katalog für andere Programme schreiben' },
    load: async () => (await import('./export/export.command.js')).exportCatalog,
  },
  {
    name: 'trend',
    group: 'analyse',
    summary: {
      en: 'show figures over git commits, or compare rounds',
      de: 'Größen über git-Commits zeigen oder Runden vergleichen',
    },
    load: async () => (await import('./trend/trend.command.js')).trend,
  },
  {
    name: 'explain',
    group: 'analyse',
    summary: {
      en: 'explain the rank of a touchpoint, the benefit of a measure, a rule or a gate',
      de: 'den Rang eines Kontaktpunkts, den Nutzen einer Maßnahme, eine Regel oder ein Gate erklären',
    },
    load: async () => (await import('./explain/explain.command.js')).explain,
  },
  {
    name: 'diff',
    group: 'analyse',
    summary: {
      en: 'compare two states: gaps, ranks, moments, measures, findings',
      de: 'zwei Stände vergleichen: Lücken, Ränge, Momente, Maßnahmen, Befunde',
    },
    load: async () => (await import('./diff/diff.command.js')).diff,
  },
  {
    name: 'ls',
    group: 'look',
    summary: { en: 'list entries, or preview a selection', de: 'Einträge auflisten oder eine Auswahl ansehen' },
    load: async () => (await import('./ls.command.js')).ls,
  },
  {
    name: 'show',
    group: 'look',
    summary: {
      en: 'show one entry: fields, current values, references both ways',
      de: 'einen Eintrag zeigen: Felder, geltende Werte, Verweise in beide Richtungen',
    },
    load: async () => (await import('./show.command.js')).show,
  },
  {
    name: 'schema',
    group: 'tools',
    summary: {
      en: 'print the JSON Schema of a kind, a catalog file or tpm.yaml',
      de: 'das JSON Schema einer Art, einer Katalogdatei oder von tpm.yaml ausgeben',
    },
    load: async () => (await import('./schema.command.js')).schema,
  },
  {
    name: 'config',
    group: 'tools',
    summary: {
      en: 'print the effective settings and their origins, or check tpm.yaml alone',
      de: 'die geltenden Einstellungen und ihre Herkunft ausgeben oder nur tpm.yaml prüfen',
    },
    load: async () => (await import('./config.command.js')).config,
  },
  {
    name: 'completion',
    group: 'tools',
    summary: {
      en: 'print a script that completes commands, options and ids in your shell',
      de: 'ein Skript ausgeben, das Befehle, Optionen und Kennungen in der Shell ergänzt',
    },
    load: async () => (await import('./completion/completion.command.js')).completion,
  },
  {
    name: 'info',
    group: 'tools',
    summary: {
      en: 'print versions, catalog, language and date, for a bug report',
      de: 'Versionen, Katalog, Sprache und Datum ausgeben, für eine Fehlermeldung',
    },
    load: async () => (await import('./info.command.js')).info,
  },
];
