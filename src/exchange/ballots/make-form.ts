import type { Model } from '../../core/model/model.js';
import type { ValueKind } from '../../core/model/on-scale.js';
import type { BallotForm, BallotGroup, BallotQuestion } from '../../document/ballot-form.js';
import { type Lang, numberText } from '../../messages/format.js';
import { terms } from '../../messages/terms.js';
import type { BallotRecord } from './record.js';
import { sheetWords } from './sheet-words.js';

/** A list to choose from is no longer easy to use above this number of steps. */
const MAX_STEPS = 101;

export interface FormInput {
  readonly record: BallotRecord;
  readonly model: Model;
  readonly lang: Lang;
  readonly ballot: string;
  /** Who fills the sheet in, as shown on it. */
  readonly recipient: string;
  readonly persona: string | null;
  readonly file: string;
  /** Where to send it; `null` says nothing. */
  readonly sendBack: string | null;
  readonly kind: 'workbook' | 'page';
}

/** A rating sheet in words that need no knowledge of the method. */
export function makeForm(input: FormInput): BallotForm {
  const { record, model, lang, ballot, recipient, file, sendBack, kind } = input;
  const w = sheetWords[lang];
  const { min, max } = record.scale;
  const text = (value: number) => numberText(value, lang);
  const words = w.words(text(min), text(max));
  const persona = input.persona === null ? null : (model.personas.get(input.persona)?.fields ?? null);
  const questions = record.rate.map((one) => questionOf(one, record, lang, persona?.name ?? null));
  return {
    lang,
    title: w.title,
    subtitle: w.subtitle(recipient, record.catalog),
    lines: [
      kind === 'workbook' ? w.howWorkbook : w.howPage,
      // A page says it below each question.
      ...(kind === 'page'
        ? []
        : questions.map(({ title, low, high }) => w.scale(title, text(min), low, text(max), high))),
      w.cannotJudge(words.cannotJudge),
      ...(persona === null ? [] : [[w.persona(persona.name), persona.description].filter(Boolean).join(' ')]),
      w.anonymous,
      ...(sendBack === null ? [] : [w.sendBack(sendBack)]),
    ],
    questions,
    groups: groupsOf(record.touchpoints, model, lang),
    scale: { min, max },
    steps: stepsOf(min, max),
    words,
    technical: { ballot, catalog: record.catalog, recipient, file },
  };
}

function questionOf(kind: ValueKind, { scale }: BallotRecord, lang: Lang, persona: string | null): BallotQuestion {
  const { title, question, questionOf: askAbout, worst, best } = sheetWords[lang].questions[kind];
  // A high importance is a high number on every scale.
  const turned = scale.best === 'min' && kind !== 'importance';
  const [low, high] = turned ? [best, worst] : [worst, best];
  return { kind, title, question: persona === null ? question : askAbout(persona), low, high };
}

function stepsOf(min: number, max: number): readonly number[] | null {
  const count = max - min + 1;
  return Number.isInteger(count) && count <= MAX_STEPS ? Array.from({ length: count }, (_, at) => min + at) : null;
}

/** Touchpoints by phase, in the order of `tpm.yaml`. */
function groupsOf(touchpoints: readonly string[], model: Model, lang: Lang): BallotGroup[] {
  return model.settings.phases.flatMap(({ id: phase, name }) => {
    const own = touchpoints.flatMap((id) => {
      const fields = model.touchpoints.get(id)?.fields;
      return fields?.phase === phase ? [{ id, name: fields.name, description: (fields.description ?? '').trim() }] : [];
    });
    const title = name ?? terms[lang].phases[phase] ?? phase;
    return own.length === 0 ? [] : [{ title, touchpoints: own }];
  });
}
