/** A key as a terminal reports it, free of any library. */
export interface Key {
  /** What was typed; several characters only in a paste. */
  readonly text: string;
  readonly name: KeyName | null;
  readonly ctrl: boolean;
}

export type KeyName =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'page-up'
  | 'page-down'
  | 'home'
  | 'end'
  | 'enter'
  | 'escape'
  | 'tab'
  | 'back-tab'
  | 'backspace'
  | 'paste';
