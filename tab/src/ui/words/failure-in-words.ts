import type { Failure } from '../../api/call.ts';
import type { Words } from './words.ts';

export const failureInWords = (words: Words, failure: Failure): { readonly title: string; readonly what: string } => {
  switch (failure.kind) {
    case 'offline':
      return words.trouble.offline;
    case 'unreadable':
      return words.trouble.unreadable;
    case 'no-token': {
      const { title, what } = words.trouble.noToken[failure.why];
      return { title, what: what(failure.reason.replace(/\.$/, '')) };
    }
    case 'problem': {
      if (failure.problem.status === 401) return words.trouble.notSignedIn;
      if (failure.problem.status === 429) return words.trouble.tooMany;
      const { title, reference } = failure.problem;
      return { title, what: reference ? words.trouble.withReference(reference) : words.trouble.withoutReference };
    }
  }
};

/** One sentence, for where there is no room for a title. */
export const failureInASentence = (words: Words, failure: Failure): string => {
  const { title, what } = failureInWords(words, failure);
  return what === words.trouble.withoutReference ? title : `${title} ${what}`;
};
