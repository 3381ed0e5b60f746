/**
 * The script of a rating sheet. It counts the answers, deletes one again, and saves all of them as a file. It sends
 * nothing and creates no HTML from strings.
 */
export const BALLOT_SCRIPT = `(() => {
'use strict';
const form = document.getElementById('ballot');
const words = JSON.parse(form.dataset.words);
const ballot = JSON.parse(form.dataset.ballot);
const progress = document.getElementById('progress');
const message = document.getElementById('message');
const questions = [...form.querySelectorAll('fieldset')];
let unsaved = false;
const say = (text, facts) => Object.entries(facts).reduce((said, [key, value]) => said.replace('{' + key + '}', value), text);
const answerOf = (question) => {
  const chosen = question.querySelector('input:checked');
  if (chosen) return chosen.value === 'cannot-judge' ? chosen.value : Number(chosen.value);
  const typed = question.querySelector('input[type=number]');
  return typed && typed.value !== '' && typed.validity.valid ? Number(typed.value) : null;
};
const tell = () => {
  const done = questions.filter((question) => answerOf(question) !== null).length;
  progress.textContent = say(words.progress, { done, all: questions.length });
  for (const question of questions) {
    const typed = question.querySelector('input[type=number]');
    const used = answerOf(question) !== null || (typed && !typed.validity.valid);
    question.querySelector('button').hidden = !used;
    question.classList.toggle('done', answerOf(question) !== null);
  }
};
form.addEventListener('input', (event) => {
  const question = event.target.closest('fieldset');
  const typed = question.querySelector('input[type=number]');
  if (typed && event.target !== typed) typed.value = '';
  if (typed && event.target === typed) question.querySelector('input[type=radio]').checked = false;
  unsaved = true;
  message.textContent = words.unsaved;
  tell();
});
form.addEventListener('click', (event) => {
  if (!(event.target instanceof HTMLButtonElement) || event.target.type !== 'button') return;
  const question = event.target.closest('fieldset');
  for (const input of question.querySelectorAll('input')) {
    if (input.type === 'number') input.value = '';
    input.checked = false;
  }
  unsaved = true;
  message.textContent = words.unsaved;
  tell();
  question.querySelector('input').focus();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const wrong = form.querySelector('input:invalid');
  if (wrong) {
    wrong.reportValidity();
    return;
  }
  const answers = {};
  for (const question of questions) {
    const answer = answerOf(question);
    if (answer === null) continue;
    const values = (answers[question.dataset.touchpoint] ??= {});
    values[question.dataset.kind] = answer;
  }
  const { file, ...facts } = ballot;
  const text = JSON.stringify({ ...facts, answers }, null, 2) + '\\n';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = file + '.json';
  document.body.append(link);
  link.click();
  link.remove();
  unsaved = false;
  const open = questions.filter((question) => answerOf(question) === null).length;
  const left = open > 0 ? ' ' + say(words.incomplete, { count: open }) : '';
  message.textContent = say(words.saved, { file: link.download }) + left;
});
addEventListener('beforeunload', (event) => { if (unsaved) event.preventDefault(); });
tell();
})();
`;
