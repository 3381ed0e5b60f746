import { hostname } from 'node:os';

/** The owner of a lock or journal: a process id and its host. */
export interface Owner {
  readonly host: string;
  readonly process: number;
}

export const ownerOfThisProcess = (): Owner => ({ host: hostname(), process: process.pid });

/** Has a process of this machine ended? False for processes of other machines, which cannot be checked. */
export function hasEnded({ host, process: id }: Owner): boolean {
  if (host !== hostname()) return false;
  if (id <= 0) return true;
  try {
    process.kill(id, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EPERM';
  }
}

/** Is a parsed value an owner? */
export function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false;
  const { host, process: id } = value as Record<string, unknown>;
  return typeof host === 'string' && Number.isInteger(id);
}
