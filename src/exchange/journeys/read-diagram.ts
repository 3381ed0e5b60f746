import { parse } from '../../core/read/parse.js';
import { isMap } from '../../core/read/parsed.js';
import { bodyOf, type DiagramLine, type FoundDiagram, frontMatterOf } from './find-diagrams.js';
import { type Marker, readMarker } from './mermaid-text.js';
import { noTask, readTask, type Task, type TaskFault } from './read-task.js';

export interface JourneyTask extends Task {
  readonly line: number;
  readonly section: Section | null;
  /** The comment that `tpm export` writes before a task. */
  readonly marker: Marker | null;
}

export interface Section {
  readonly name: string;
  readonly line: number;
  /** Id of the phase, from a comment of `tpm export`. */
  readonly phase: string | null;
}

/** What Mermaid reads otherwise than it is written, where no score is lost. */
export interface DiagramNote {
  readonly id: 'empty-title' | 'cut-at-hash' | 'no-diagram';
  readonly line: number;
  readonly value: string;
}

export interface Diagram {
  /** Line of the keyword. */
  readonly line: number;
  readonly title: string | null;
  readonly heading: string | null;
  readonly marker: Marker | null;
  readonly tasks: readonly JourneyTask[];
  readonly notes: readonly DiagramNote[];
  /** Does Mermaid draw it? */
  readonly isDrawn: boolean;
}

/** Reads one diagram line by line, as its author meant it, and notes where Mermaid reads something else. */
export function readDiagram({ lines, heading }: FoundDiagram): Diagram {
  const [keyword, ...body] = bodyOf(lines);
  const reader = new DiagramReader(frontTitle(frontMatterOf(lines)));
  if (keyword && !/^\s*journey\s*(#.*)?$/.test(keyword.text)) reader.note('no-diagram', keyword, keyword.text.trim());
  for (const line of body) reader.read(line);
  return { line: keyword?.number ?? 1, heading, ...reader.result() };
}

/** Faults with which Mermaid draws nothing of the diagram. */
const FATAL = new Set<string>(['mermaid-error', 'no-task']);

class DiagramReader {
  private title: string | null;
  private marker: Marker | null = null;
  private pending: Marker | null = null;
  private section: Section | null = null;
  private swallows = false;
  private inDescription = false;
  private readonly tasks: JourneyTask[] = [];
  private readonly notes: DiagramNote[] = [];

  constructor(title: string | null) {
    this.title = title;
  }

  read(line: DiagramLine): void {
    const text = line.text.trim();
    if (this.inDescription || /^accDescr\s*\{/i.test(text)) {
      this.inDescription = !text.includes('}');
      return;
    }
    if (text === '' || /^(%%|#)/.test(text)) {
      this.readComment(line.text);
      return;
    }
    const swallowed = this.swallows;
    this.swallows = false;
    if (!this.readKeyword(text, line)) this.addTask(line, readTask(text), swallowed);
    this.pending = null;
  }

  private readComment(text: string): void {
    const marker = readMarker(text);
    if (marker?.kind === 'journey') this.marker ??= marker;
    else this.pending = marker ?? this.pending;
  }

  /** Is it a title, a section or a line for screen readers? */
  private readKeyword(text: string, line: DiagramLine): boolean {
    const [, keyword = '', rest = ''] = /^(title|section)(?:\s+(.*))?$/i.exec(text) ?? [];
    const hidden = /^acc(?:Title|Descr)\s*:(.*)$/i.exec(text)?.[1];
    if (hidden !== undefined) {
      if (looksLikeTask(`:${hidden}`)) this.addTask(line, noTask(notATask(text)));
      return true;
    }
    if (/^(title|section)\s*:/i.test(text)) {
      this.addTask(line, noTask({ reason: 'mermaid-error', value: ':', data: {} }));
      return true;
    }
    if (keyword === '') return false;
    const name = this.cutAtHash(rest, line);
    if (/^section$/i.test(keyword)) this.startSection(name, line);
    else this.setTitle(name, line);
    return true;
  }

  private startSection(name: string, line: DiagramLine): void {
    const sign = /[;:]/.exec(name)?.[0];
    if (sign !== undefined) this.addTask(line, noTask({ reason: 'mermaid-error', value: sign, data: {} }));
    const phase = this.pending?.kind === 'phase' ? this.pending.id : null;
    this.section = name === '' ? null : { name, line: line.number, phase };
  }

  private setTitle(name: string, line: DiagramLine): void {
    if (name === '') {
      this.swallows = true;
      this.note('empty-title', line, '');
    } else if (looksLikeTask(name)) this.addTask(line, noTask(notATask(name)));
    else this.title = name;
    if (name.includes(';')) this.addTask(line, noTask({ reason: 'mermaid-error', value: ';', data: {} }));
  }

  private cutAtHash(text: string, line: DiagramLine): string {
    const at = text.indexOf('#');
    if (at > 0) this.note('cut-at-hash', line, text.slice(0, at).trim());
    return text.trim();
  }

  private addTask({ number: line }: DiagramLine, task: Task, swallowed = false): void {
    const { section } = this;
    const marker = this.pending?.kind === 'touchpoint' ? this.pending : null;
    const read = swallowed && task.fault === null ? { ...task, score: null, fault: SWALLOWED } : task;
    const whole = marker?.unrated ? { ...read, score: null, fault: null } : read;
    this.tasks.push({ ...whole, line, section, marker });
  }

  note(id: DiagramNote['id'], { number: line }: DiagramLine, value: string): void {
    this.notes.push({ id, line, value });
  }

  result(): Pick<Diagram, 'title' | 'marker' | 'tasks' | 'notes' | 'isDrawn'> {
    const { title, marker, tasks, notes } = this;
    const broken = tasks.some(({ fault }) => fault !== null && FATAL.has(fault.reason));
    return { title, marker, tasks, notes, isDrawn: !broken && notes.every(({ id }) => id !== 'no-diagram') };
  }
}

const SWALLOWED: TaskFault = { reason: 'not-a-task', value: '', data: {} };

function notATask(text: string): TaskFault {
  return { reason: 'not-a-task', value: text, data: {} };
}

/** `accTitle: 5: Kundin`: a score where a task has it. */
function looksLikeTask(text: string): boolean {
  return /:\s*[+-]?\d+([.,]\d+)?\s*(:|$)/.test(text);
}

function frontTitle(yaml: string): string | null {
  if (yaml === '') return null;
  const value = parse({ path: 'front-matter.yaml', text: yaml }).documents[0]?.value;
  return isMap(value) && typeof value.title === 'string' ? value.title : null;
}
