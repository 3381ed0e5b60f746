import { sortedBy } from '../../core/order.js';
import { countText } from '../../messages/format.js';
import type { CheckReport } from '../../report/check-report.js';
import type { Render } from '../define.js';
import { groupBy } from './group-by.js';
import { makeCases, type Suite, suiteElement } from './junit-suite.js';
import { utf8Length } from './lines.js';
import { repositoryPath } from './shown.js';
import { element, nested, XML_HEAD } from './xml.js';

/** GitLab reads no file from 30 MB on. */
const ROOM = 29_000_000;

/** JUnit's XML as Jenkins and GitLab read it: a suite for each file, a failing case for each finding at the gate. */
export const junit: Render<CheckReport> = (report) => {
  const found = groupBy(report.document.findings, ({ file }) => file);
  const paths = sortedBy(new Set([...report.files.map(({ path }) => path), ...found.keys()]), (path) => path);
  const makeCase = makeCases(report);
  const suites = paths.map((path) => suiteElement(repositoryPath(report, path), (found.get(path) ?? []).map(makeCase)));
  const written = fittingSuites(suites, report);
  const sum = (count: (suite: Suite) => number) => written.reduce((total, suite) => total + count(suite), 0);
  const counts = {
    name: 'tpm check',
    tests: sum(({ tests }) => tests),
    failures: sum(({ failures }) => failures),
    errors: sum(({ errors }) => errors),
  };
  return `${XML_HEAD}${element(
    'testsuites',
    counts,
    nested(
      written.map(({ xml }) => xml),
      1,
    ),
  )}\n`;
};

/** As many suites as there is room for; a failing case says how many are missing. */
function fittingSuites(suites: readonly Suite[], { lang }: CheckReport): readonly Suite[] {
  let room = ROOM;
  const end = suites.findIndex(({ xml }) => {
    room -= utf8Length(xml) + 3;
    return room < 0;
  });
  if (end < 0) return suites;
  const left = suites.length - end;
  const text =
    lang === 'de'
      ? `${countText(left, 'weitere Datei fehlt', 'weitere Dateien fehlen', lang)} hier: der Bericht wäre zu groß`
      : `${countText(left, 'more file is', 'more files are', lang)} not in here: the report would be too large`;
  const notice = { name: 'tpm check', classname: 'tpm', outcome: 'failure', title: text, text: '' } as const;
  return [...suites.slice(0, end), suiteElement('tpm check', [notice])];
}
