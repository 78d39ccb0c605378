/** What is in the first and not in the second. */
export const without = (one: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] => [...one].filter((value) => !other.has(value));
