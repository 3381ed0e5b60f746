/** A key press, independent of any terminal library. */
export interface Key {
  /** The typed character; several characters only in a paste. */
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
