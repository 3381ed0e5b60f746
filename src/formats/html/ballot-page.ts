import {
  BALLOT_FORMAT,
  BALLOT_VERSION,
  type BallotForm,
  type BallotGroup,
  type BallotQuestion,
  CANNOT_JUDGE,
} from '../../document/ballot-form.js';
import { numberText } from '../../messages/format.js';
import { BALLOT_SCRIPT } from './ballot-script.js';
import { type Content, type Markup, markup, trustMarkup } from './markup.js';
import { policyFor } from './policy.js';
import { BALLOT_STYLE } from './style/ballot-style.js';

/** More steps than that do not fit beside each other on a phone. */
const MAX_CHOICES = 11;

type Touchpoint = BallotGroup['touchpoints'][number];

/** A rating sheet as one HTML file that works offline and saves the answers as a file. */
export function writeBallotPage(form: BallotForm): string {
  const { lang, title, subtitle, lines, groups, words, technical } = form;
  const { save, saved, unsaved, incomplete, progress, noScript } = words;
  const { ballot, catalog, recipient, file } = technical;
  const facts = { format: BALLOT_FORMAT, version: BALLOT_VERSION, ballot, catalog, recipient, file };
  const page = markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(BALLOT_STYLE, BALLOT_SCRIPT)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title} ${subtitle}</title>
<style>${trustMarkup(BALLOT_STYLE)}</style>
</head>
<body>
<header><h1>${title}</h1><p><bdi>${subtitle}</bdi></p><ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul></header>
<main>
<noscript><p>${noScript}</p></noscript>
<form id="ballot" autocomplete="off" novalidate data-ballot="${JSON.stringify(facts)}" data-words="${JSON.stringify({ saved, unsaved, incomplete, progress })}">
${groups.map((group) => renderGroup(group, form))}<div class="bar"><output id="progress"></output><p id="message" role="status"></p><button type="submit">${save}</button></div>
</form>
</main>
<script>${trustMarkup(BALLOT_SCRIPT)}</script>
</body>
</html>
`;
  return page.text;
}

const renderGroup = ({ title, touchpoints }: BallotGroup, form: BallotForm): Markup =>
  markup`<section><h2>${title}</h2>
${touchpoints.map((touchpoint) => renderTouchpoint(touchpoint, form))}</section>
`;

function renderTouchpoint(touchpoint: Touchpoint, form: BallotForm): Markup {
  const { name, description } = touchpoint;
  return markup`<article><h3><bdi>${name}</bdi></h3>${description !== '' && markup`<p><bdi>${description}</bdi></p>`}${form.questions.map((question) => renderQuestion(touchpoint, question, form))}</article>
`;
}

/** The name of the touchpoint is part of the legend, because a screen reader reads the legend alone. */
function renderQuestion({ id, name }: Touchpoint, question: BallotQuestion, form: BallotForm): Markup {
  const { steps, scale, words } = form;
  const field = `${question.kind} ${id}`;
  const few = steps !== null && steps.length <= MAX_CHOICES;
  return markup`
<fieldset data-touchpoint="${id}" data-kind="${question.kind}"><legend><span class="hidden">${name}: </span>${question.question}</legend>
${few ? renderSteps(field, question, form) : renderNumber(question, form)}
<div class="ends" aria-hidden="true"><span>${textOf(scale.min, form)} = ${question.low}</span><span>${textOf(scale.max, form)} = ${question.high}</span></div>
<div class="more"><label class="choice"><input type="radio" name="${field}" value="${CANNOT_JUDGE}"><span>${words.cannotJudge}</span></label><button type="button" hidden>${words.clear}<span class="hidden">: ${name}</span></button></div></fieldset>`;
}

function renderSteps(field: string, question: BallotQuestion, form: BallotForm): Markup {
  const { steps, scale } = form;
  const meaning = (step: number): Content => {
    if (step === scale.min) return markup`<i class="hidden"> (${question.low})</i>`;
    return step === scale.max && markup`<i class="hidden"> (${question.high})</i>`;
  };
  const choices = (steps ?? []).map(
    (step) =>
      markup`<label class="choice"><input type="radio" name="${field}" value="${step}"><span>${textOf(step, form)}${meaning(step)}</span></label>`,
  );
  return markup`<div class="steps">${choices}</div>`;
}

function renderNumber({ low, high }: BallotQuestion, { scale, steps, words, ...form }: BallotForm): Markup {
  const [min, max] = [textOf(scale.min, form), textOf(scale.max, form)];
  const label = words.number.replace('{min}', `${min} (${low})`).replace('{max}', `${max} (${high})`);
  const step = steps === null ? 'any' : '1';
  return markup`<label><span class="hidden">${label}</span><input class="typed" type="number" inputmode="decimal" min="${scale.min}" max="${scale.max}" step="${step}"></label>`;
}

const textOf = (value: number, { lang }: Pick<BallotForm, 'lang'>): string => numberText(value, lang);
