const LINES_MAX = 400;
const LINES_SHOWN_MAX = 60;

/** What was done to whom and what came of it, line by line, so that a run that fails can be read. */
export const makeTrace = (now: () => string) => {
  const lines = new Map<string, string[]>();
  return {
    note: (about: readonly string[], what: string): void => {
      for (const id of new Set(about)) {
        const noted = lines.get(id) ?? [];
        noted.push(`${now().slice(0, 16).replace('T', ' ')}  ${what}`);
        if (noted.length > LINES_MAX) noted.splice(0, noted.length - LINES_MAX);
        lines.set(id, noted);
      }
    },
    of: (id: string): readonly string[] => (lines.get(id) ?? []).slice(-LINES_SHOWN_MAX),
  };
};
