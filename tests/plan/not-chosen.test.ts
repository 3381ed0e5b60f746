import { expect, test } from 'vitest';
import { makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const CATALOG = `touchpoints: { kasse: { name: Kasse, phase: purchase, reach: 0.5 } }
measures:
  gross: { name: Groß, status: idea, effortDays: 20, improves: { kasse: { by: 3 } }, excludes: [klein] }
  klein: { name: Klein, status: idea, effortDays: 5, improves: { kasse: { by: 2 } } }
assessments:
  kunden: { date: 2026-09-01, perspective: customer, method: survey, ratings: { kasse: { ist: 4, soll: 8 } } }
`;

test.each([
  // `gross` says that it excludes `klein`: whichever is left out, the reason names the other one.
  { demand: '--days 30', en: /Klein .* cannot be combined with “Groß”/, de: /Klein .* geht nicht neben »Groß«/ },
  {
    demand: '--days 30 --must klein',
    en: /Groß .* cannot be combined with “Klein”/,
    de: /Groß .* geht nicht neben »Klein«/,
  },
])('plan $demand names the other measure of an exclusion', async ({ demand, en, de }) => {
  const folder = makeFolder({ 'tpm.yaml': 'version: 1\n', 'laden.yaml': CATALOG });
  const words = async (lang: string) =>
    (await run(['plan', ...demand.split(' '), '--as-of', '2026-11-21', '--lang', lang], { cwd: folder.path })).stdout;
  expect(await words('en')).toMatch(en);
  expect(await words('de')).toMatch(de);
  folder.remove();
});
