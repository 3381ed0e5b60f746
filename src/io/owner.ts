import { hostname } from 'node:os';

/** Who has something for itself: a process, and the machine on which its number means something. */
export interface Owner {
  readonly host: string;
  readonly process: number;
}

export const thisProcess = (): Owner => ({ host: hostname(), process: process.pid });

/** Is it a process of this machine that has ended? Of other machines nobody here can tell. */
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

/** What was written down of an owner, if it is one. */
export function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false;
  const { host, process: id } = value as Record<string, unknown>;
  return typeof host === 'string' && Number.isInteger(id);
}
