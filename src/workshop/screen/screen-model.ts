import type { Analysis } from '../../analysis/analysis.js';
import type { Scale } from '../../core/model/settings.js';
import type { Tone } from '../../document/blocks.js';
import type { Display } from '../../formats/format.js';
import { makeStyle } from '../../formats/terminal/terminal-style.js';
import { numberText } from '../../messages/format.js';
import type { Context } from '../../topics/section.js';
import { digitsOf } from '../../topics/section.js';
import type { Standings } from '../state/standings.js';
import type { UiState } from '../state/ui-state.js';
import type { Work } from '../state/workshop-data.js';
import type { Round } from '../state/workshop-round.js';
import { type ScreenWords, words } from './screen.words.js';

/** All data that a frame shows. */
export interface ScreenModel {
  readonly title: string;
  /** Number of catalog errors; entries with errors are left out. */
  readonly errors: number;
  readonly round: Round;
  /** The scale of the votes. */
  readonly scale: Scale;
  readonly ui: UiState;
  readonly work: Work;
  readonly analysis: Analysis;
  readonly standings: Standings;
  /** The earlier standings that ranks are compared with; `null` before the first change. */
  readonly before: Standings | null;
  readonly touchpoints: readonly string[];
  readonly measures: readonly string[];
  readonly context: Context;
  /** Is the output for a screen reader? Then no charts are drawn. */
  readonly spoken: boolean;
}

/** The screen model with the functions that draw it. */
export interface Canvas extends ScreenModel {
  readonly display: Display;
  /** Number of lines between head and foot. */
  readonly height: number;
  readonly w: ScreenWords;
  readonly paint: (text: string, tone?: Tone) => string;
  readonly score: (value: number | null | undefined) => string;
}

export function canvasOf(model: ScreenModel, display: Display, height: number): Canvas {
  const { lang, settings } = model.context;
  const digits = digitsOf(settings);
  return {
    ...model,
    display,
    height,
    w: words[lang],
    paint: makeStyle(display),
    score: (value) => (value === null || value === undefined ? '–' : numberText(value, lang, { digits })),
  };
}
