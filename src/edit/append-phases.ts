import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { CONFIG_FILE } from '../core/model/settings.js';
import { parse } from '../core/read/parse.js';
import { isMap as isYamlMap } from '../core/read/parsed.js';
import { toFlowText } from './plain-text.js';
import { newlineOf } from './text-lines.js';

interface Phase {
  readonly id: string;
  readonly name: string | null;
}

/**
 * Adds phases after those of `tpm.yaml`; all existing bytes stay unchanged.
 * @param before the phases that apply if the file names none
 * @returns `null` if the phases have a form that cannot be extended in place
 */
export function appendPhases(text: string, phases: readonly Phase[], before: readonly Phase[]): string | null {
  const fresh = phases.map(phaseText);
  const contents = parseDocument(text).contents;
  const pair = isMap(contents) ? contents.items.find(({ key }) => isScalar(key) && key.value === 'phases') : undefined;
  const newline = newlineOf(text);
  if (!pair) {
    const open = text === '' || text.endsWith('\n') ? '' : newline;
    const lines = [
      'phases:',
      ...before
        .map(phaseText)
        .concat(fresh)
        .map((phase) => `  - ${phase}`),
    ];
    return orNullUnlessAppended(text, `${text}${open}${lines.join(newline)}${newline}`, before.length + fresh.length);
  }
  const list = pair.value;
  if (!isSeq(list)) return null;
  const last = list.items.at(-1) as { range?: [number, number, number] | null } | undefined;
  const end = last?.range?.[1];
  if (end === undefined) return null;
  const start = last?.range?.[0] ?? end;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = /^\s*/.exec(text.slice(lineStart))?.[0] ?? '';
  const added = list.flow ? fresh.map((phase) => `, ${phase}`) : fresh.map((phase) => `${newline}${indent}- ${phase}`);
  // A comment after the last phase stays on its line.
  const at = list.flow ? end : endOfLine(text, text.slice(0, end).trimEnd().length);
  return orNullUnlessAppended(
    text,
    text.slice(0, at) + added.join('') + text.slice(at),
    list.items.length + fresh.length,
  );
}

function phaseText({ id, name }: Phase): string {
  return toFlowText(name === null ? id : { id, name });
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : text[end - 1] === '\r' ? end - 1 : end;
}

function orNullUnlessAppended(before: string, after: string, count: number): string | null {
  const [old, fresh] = [before, after].map((text) => parse({ path: CONFIG_FILE, text }));
  if (fresh?.findings.some(({ severity }) => severity === 'error')) return null;
  const value = fresh?.documents[0]?.value;
  const rest = (one: unknown) => JSON.stringify({ ...(one as object), phases: null });
  const phases = isYamlMap(value) ? value.phases : null;
  const same = rest(old?.documents[0]?.value ?? {}) === rest(value ?? {});
  return same && Array.isArray(phases) && phases.length === count ? after : null;
}
