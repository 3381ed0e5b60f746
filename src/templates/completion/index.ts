import { bash } from './bash.js';
import { fish } from './fish.js';
import { pwsh } from './pwsh.js';
import { zsh } from './zsh.js';

/** Scripts by shell. Each asks `tpm completion --complete=<word> -- <words before>` and so knows what tpm knows. */
export const shells = { bash, zsh, fish, pwsh } as const;
