interface ImportMeta {
  /** Vite's: the modules of these files, each loaded when it is asked for. */
  glob(pattern: string): Readonly<Record<string, () => Promise<unknown>>>;
}
