interface ImportMeta {
  /** Declared by Vite: the modules that match the pattern, each loaded on demand. */
  glob(pattern: string): Readonly<Record<string, () => Promise<unknown>>>;
}
