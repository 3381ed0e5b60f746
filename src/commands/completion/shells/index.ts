import { bash } from './bash.js';
import { fish } from './fish.js';
import { pwsh } from './pwsh.js';
import { zsh } from './zsh.js';

/** Scripts by shell. Each gets its completions from `tpm completion --complete=<word> -- <words before>`. */
export const shells = { bash, zsh, fish, pwsh } as const;
