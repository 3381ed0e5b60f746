/**
 * Matches paths against globs in time linear in pattern × path for every pattern, because catalogs of unknown origin
 * supply patterns. `*` and `?` stay within a folder, `**` crosses folders, a pattern without `/` matches at any depth.
 *
 * @example matchesGlob('archiv/2019/a.yaml', 'archiv/**') // true
 */
export function matchesGlob(path: string, pattern: string): boolean {
  const anchored = pattern.includes('/') ? pattern.replace(/^\.?\//, '') : `**/${pattern}`;
  const folders = anchored.endsWith('/') ? `${anchored}**` : anchored;
  return matchSteps(path.split('/'), folders.split('/'), matchName, '**');
}

function matchName(name: string, pattern: string): boolean {
  return matchSteps([...name], [...pattern], (letter, expected) => expected === '?' || letter === expected, '*');
}

/** Greedy matching with one backtracking point: enough, because the last wildcard can absorb what an earlier one could. */
function matchSteps(
  steps: readonly string[],
  patterns: readonly string[],
  matches: (step: string, pattern: string) => boolean,
  wildcard: string,
): boolean {
  let step = 0;
  let pattern = 0;
  let star = -1;
  let resume = 0;
  while (step < steps.length) {
    const expected = patterns[pattern];
    if (expected === wildcard) {
      star = pattern++;
      resume = step;
    } else if (expected !== undefined && matches(steps[step] ?? '', expected)) {
      step++;
      pattern++;
    } else if (star !== -1) {
      pattern = star + 1;
      step = ++resume;
    } else return false;
  }
  while (patterns[pattern] === wildcard) pattern++;
  return pattern === patterns.length;
}
