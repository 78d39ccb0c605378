/** What the tools are told from outside. Here and nowhere else in them the environment is read; each takes what it needs as an argument. */
export type Variables = { readonly [name: string]: string | undefined };

export const ENVIRONMENT: Variables = process.env;
