import { sortByText } from '../../core/order.js';
import type { CheckReport } from '../../document/check-report.js';
import { countText } from '../../messages/format.js';
import type { Render } from '../format.js';
import { utf8LengthOf } from './finding-lines.js';
import { repositoryPathOf } from './finding-text.js';
import { groupBy } from './group-by.js';
import { makeCaseFactory, makeSuite, type Suite } from './junit-suite.js';
import { formatElement, nestElements, XML_HEAD } from './xml.js';

/** GitLab rejects files of 30 MB and more. */
const MAX_BYTES = 29_000_000;

/** JUnit XML for Jenkins and GitLab: a suite for each file, a failing case for each finding at or above the gate. */
export const junit: Render<CheckReport> = (report) => {
  const found = groupBy(report.document.findings, ({ file }) => file);
  const paths = sortByText(new Set([...report.files.map(({ path }) => path), ...found.keys()]), (path) => path);
  const makeCase = makeCaseFactory(report);
  const suites = paths.map((path) => makeSuite(repositoryPathOf(report, path), (found.get(path) ?? []).map(makeCase)));
  const included = limitSuites(suites, report);
  const sum = (count: (suite: Suite) => number) => included.reduce((total, suite) => total + count(suite), 0);
  const counts = {
    name: 'tpm check',
    tests: sum(({ tests }) => tests),
    failures: sum(({ failures }) => failures),
    errors: sum(({ errors }) => errors),
  };
  return `${XML_HEAD}${formatElement(
    'testsuites',
    counts,
    nestElements(
      included.map(({ xml }) => xml),
      1,
    ),
  )}\n`;
};

/** The first suites up to the size limit; a failing case says how many are missing. */
function limitSuites(suites: readonly Suite[], { lang }: CheckReport): readonly Suite[] {
  let bytesLeft = MAX_BYTES;
  const end = suites.findIndex(({ xml }) => {
    bytesLeft -= utf8LengthOf(xml) + 3;
    return bytesLeft < 0;
  });
  if (end < 0) return suites;
  const left = suites.length - end;
  const text =
    lang === 'de'
      ? `${countText(left, 'weitere Datei fehlt', 'weitere Dateien fehlen', lang)} hier: der Bericht wäre zu groß`
      : `${countText(left, 'more file', 'more files', lang)} left out: the report would be too large`;
  const notice = { name: 'tpm check', classname: 'tpm', outcome: 'failure', title: text, text: '' } as const;
  return [...suites.slice(0, end), makeSuite('tpm check', [notice])];
}
