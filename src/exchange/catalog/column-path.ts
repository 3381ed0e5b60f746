const PLAIN_KEY = /^[\p{L}\p{N}_-]+$/u;

/** The header of a column: the keys to a value, with dots between them. Keys with other signs stand in quotes. */
export function headerOf(path: readonly string[]): string {
  return path.map((key) => (PLAIN_KEY.test(key) ? key : JSON.stringify(key))).join('.');
}

/** The keys that a header names; `null` where it names none. */
export function pathOf(header: string): string[] | null {
  const keys: string[] = [];
  const step = /(?:^|\.)(?:([\p{L}\p{N}_-]+)|("(?:[^"\\]|\\.)*"))(?=\.|$)/uy;
  while (step.lastIndex < header.length) {
    const found = step.exec(header);
    if (!found) return null;
    keys.push(found[1] ?? unquote(found[2] ?? '""'));
  }
  return keys.length > 0 ? keys : null;
}

function unquote(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}
