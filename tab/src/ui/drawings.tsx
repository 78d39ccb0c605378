import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  drawing: { color: tokens.colorNeutralForeground3, width: '144px', height: '96px', maxWidth: '100%' },
});

const Drawing = ({ children }: { readonly children: ReactNode }) => (
  <svg className={useStyles().drawing} viewBox="0 0 144 96" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
    {children}
  </svg>
);

/** Two cups on a table: two people who have time for each other. */
export const CupsDrawing = () => (
  <Drawing>
    <path d="M12 80h120" />
    <path d="M34 52h28v14a10 10 0 0 1-10 10h-8a10 10 0 0 1-10-10zM62 56h5a6 6 0 0 1 0 12h-6" />
    <path d="M82 52h28v14a10 10 0 0 1-10 10h-8a10 10 0 0 1-10-10zM82 56h-5a6 6 0 0 0 0 12h6" />
    <path d="M42 42c-3-4 3-7 0-12M54 42c-3-4 3-7 0-12M90 42c-3-4 3-7 0-12M102 42c-3-4 3-7 0-12" />
    <path d="M26 84v4M118 84v4" />
  </Drawing>
);

/** A lens over people: nobody fits yet. */
export const LensDrawing = () => (
  <Drawing>
    <circle cx="64" cy="44" r="30" />
    <path d="m86 66 22 22" />
    <circle cx="64" cy="38" r="8" />
    <path d="M48 60c2-8 8-12 16-12s14 4 16 12" />
    <path d="M112 24h16M120 16v16M20 20h8M24 16v8" />
  </Drawing>
);

/** A plug beside its socket. */
export const DisconnectedDrawing = () => (
  <Drawing>
    <path d="M8 58h28c8 0 8-10 16-10" />
    <path d="M52 38h8a10 10 0 0 1 0 20h-8zM70 43h6M70 53h6" />
    <path d="M136 38h-28c-8 0-8 10-16 10" />
    <path d="M92 38h-4v20h4z" />
    <path d="M80 26v-8M90 28l5-6M70 28l-5-6" />
  </Drawing>
);

/** A signpost, for somebody at the beginning. */
export const SignpostDrawing = () => (
  <Drawing>
    <path d="M72 14v70M52 84h40" />
    <path d="M72 22h36l10 9-10 9H72z" />
    <path d="M72 46H38l-10 9 10 9h34z" />
  </Drawing>
);
