import type { Command } from '../cli/command.js';
import type { ListedCommand } from '../cli/described-command.js';
import { importing } from './import/listed.js';

/** All commands, in the order of the help. */
export const commands: readonly ListedCommand<Command>[] = [
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
  importing,
  {
    name: 'workshop',
    group: 'start',
    summary: {
      en: 'rate touchpoints in a group at the terminal; gaps and ranks update with every key',
      de: 'Kontaktpunkte gemeinsam am Terminal bewerten; Lücken und Ränge ändern sich mit jeder Taste',
    },
    load: async () => (await import('./workshop/workshop.command.js')).workshop,
  },
  {
    name: 'ballot',
    group: 'start',
    summary: { en: 'send out rating sheets, and count their votes', de: 'Bewertungsbögen ausgeben und auszählen' },
    load: async () => (await import('./ballot/ballot.command.js')).ballot,
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
      en: 'change fields of one entry in place and keep its comments',
      de: 'Felder eines Eintrags an Ort und Stelle ändern, ohne Kommentare zu verlieren',
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
    summary: { en: 'accept findings with a reason', de: 'Befunde mit Begründung hinnehmen' },
    load: async () => (await import('./baseline/baseline.command.js')).baseline,
  },
  {
    name: 'ci',
    group: 'check',
    summary: {
      en: 'check the catalog with gates and baseline, and write the formats of the CI host',
      de: 'den Katalog mit Gates und Baseline prüfen und die Formate des CI-Diensts schreiben',
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
      en: 'put files into canonical order and spacing and keep their comments',
      de: 'Dateien einheitlich ordnen und einrücken, ohne Kommentare zu verlieren',
    },
    load: async () => (await import('./fmt/fmt.command.js')).fmt,
  },
  {
    name: 'analyze',
    group: 'analyse',
    summary: {
      en: 'show the largest gaps, the first priorities and the next steps',
      de: 'die größten Lücken, die ersten Prioritäten und die nächsten Schritte zeigen',
    },
    load: async () => (await import('./analyze/analyze.command.js')).analyze,
  },
  {
    name: 'gaps',
    group: 'analyse',
    summary: {
      en: 'list the gaps between Soll and Ist: where customers get less than they should',
      de: 'die Lücken zwischen Soll und Ist auflisten: wo Kunden weniger bekommen, als sie sollten',
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
      en: 'show the progress in the eight steps of the method, per touchpoint and group',
      de: 'den Fortschritt in den acht Schritten der Methode zeigen, je Kontaktpunkt und Gruppe',
    },
    load: async () => (await import('./coverage.command.js')).coverage,
  },
  {
    name: 'report',
    group: 'analyse',
    summary: {
      en: 'write the whole analysis as a document or as tables',
      de: 'die ganze Auswertung als Dokument oder als Tabellen schreiben',
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
    summary: { en: 'show how figures changed, by commit or round', de: 'zeigen, wie sich Größen geändert haben' },
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
      en: 'compare two states of the catalog: gaps, ranks, moments, measures, findings',
      de: 'zwei Stände des Katalogs vergleichen: Lücken, Ränge, Momente, Maßnahmen, Befunde',
    },
    load: async () => (await import('./diff/diff.command.js')).diff,
  },
  {
    name: 'ls',
    group: 'look',
    summary: {
      en: 'list the entries, or the touchpoints that a selection matches',
      de: 'die Einträge auflisten, oder die Kontaktpunkte einer Auswahl',
    },
    load: async () => (await import('./ls.command.js')).ls,
  },
  {
    name: 'show',
    group: 'look',
    summary: {
      en: 'show one entry: fields, current values, and references to and from it',
      de: 'einen Eintrag zeigen: Felder, geltende Werte, Verweise in beide Richtungen',
    },
    load: async () => (await import('./show/show.command.js')).show,
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
