import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { laterDatesAbout } from '../../analysis/later.js';
import { defineCommand } from '../../cli/command.js';
import { findEntry } from '../../cli/find-entry.js';
import { analysisExit, envelopeOf } from '../../cli/open-catalog.js';
import { analysisOptions } from '../../cli/options.js';
import { publish } from '../../cli/publish.js';
import { Refusal } from '../../cli/refusal.js';
import { openAnalysis } from '../../cli/run-view.js';
import type { Session } from '../../cli/session.js';
import type { ViewFlags } from '../../cli/view-flags.js';
import { viewFormats } from '../../cli/view-formats.js';
import type { Entry } from '../../core/model/entry.js';
import type { Block } from '../../document/blocks.js';
import { gates } from '../../gates/index.js';
import type { Lang } from '../../messages/format.js';
import { rules } from '../../rules/index.js';
import { explanation as section } from '../../topics/explanation/explanation.section.js';
import {
  type Explanation,
  explainTouchpoint,
  touchpointExplanation,
} from '../../topics/explanation/explanation.view.js';
import { explainedMeasure } from '../../topics/explanation/measure-explanation.section.js';
import {
  explainMeasure,
  type MeasureExplanation,
  measureExplanation,
} from '../../topics/explanation/measure-explanation.view.js';
import { contextOf } from '../../topics/shared/context.js';
import { laterNote } from '../../topics/shared/later.section.js';
import { EMPTY_EXPLANATION } from './explain-document.js';
import { explainGate, gateSchema } from './explain-gate.js';
import { explainRule, ruleSchema } from './explain-rule.js';

/** Rules and gates, which are explained without a catalog. */
const NAMES = [...rules, ...gates].map(({ id }) => id);

/** Explains a rule with its samples, a gate with its limit, or the parts of a rank or a benefit with their places. */
export const explain = defineCommand({
  words: {
    en: {
      args: { name: 'id of the touchpoint, measure, rule or gate to explain', folder: 'folder of the catalog' },
    },
    de: {
      args: {
        name: 'Kennung des Kontaktpunkts, der Maßnahme, der Regel oder des Gates',
        folder: 'Ordner des Katalogs',
      },
    },
  },
  args: [
    {
      name: 'name',
      required: true,
      values: (idsOf) => [...idsOf('touchpoint', 'measure'), ...NAMES],
    },
    { name: 'folder' },
  ],
  options: analysisOptions,
  examples: [
    'tpm explain hotline',
    'tpm explain rueckrufservice',
    'tpm explain dangling-reference',
    'tpm explain mean-gap',
    'tpm explain hotline --weights reach=0',
  ],
  document: {
    name: 'explain',
    schema: () => ({
      rule: z.nullable(ruleSchema()),
      gate: z.nullable(gateSchema()),
      touchpoint: z.nullable(touchpointExplanation()),
      measure: z.nullable(measureExplanation()),
    }),
  },
  run: ({ args: [name = '', folder], options }, session) => {
    const rule = rules.find((one) => one.id === name);
    if (rule) return explainRule(rule, session);
    const gate = gates.find((one) => one.id === name);
    return gate ? explainGate(gate, session) : explainEntry(name, folder, options, session);
  },
});

async function explainEntry(name: string, folder: string | undefined, flags: ViewFlags, session: Session) {
  const { opened, analysis } = openAnalysis(session, folder, flags, true);
  const { blocks, ...parts } = describeEntry(analysis, findEntry(opened.catalog.model, name, NAMES), opened.lang);
  const document = { ...envelopeOf('explain', opened, session.version), ...EMPTY_EXPLANATION, ...parts };
  await publish({ document, blocks, lang: opened.lang }, viewFormats(session.host), session, opened.root);
  return analysisExit(opened, session);
}

interface ExplainedEntry {
  readonly touchpoint: Explanation | null;
  readonly measure: MeasureExplanation | null;
  readonly blocks: Block[];
}

function describeEntry(analysis: Analysis, entry: Entry, lang: Lang): ExplainedEntry {
  const context = contextOf(analysis, lang, { later: laterDatesAbout(entry, analysis) });
  const end = laterNote(context);
  if (entry.kind === 'touchpoint') {
    const touchpoint = explainTouchpoint(analysis, entry.id);
    return { touchpoint, measure: null, blocks: [...section.compose(touchpoint, context), ...end] };
  }
  if (entry.kind === 'measure') {
    const measure = explainMeasure(analysis, entry);
    return { touchpoint: null, measure, blocks: [...explainedMeasure.compose(measure, context), ...end] };
  }
  const name = `${entry.kind}/${entry.id}`;
  throw new Refusal(
    {
      en: `tpm explains touchpoints, measures, rules and gates, not ${name}`,
      de: `erklärt werden Kontaktpunkte, Maßnahmen, Regeln und Gates, nicht ${name}`,
    },
    { en: `tpm show ${name} shows it`, de: `tpm show ${name} zeigt es` },
  );
}
