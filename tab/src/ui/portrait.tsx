import { Avatar } from '@fluentui/react-components';

/** Initials are of the name, not of the title before it: Dr Amira Bell is AB. */
const withoutTitle = (name: string): string => name.replace(/^((dr|prof|professor|mr|mrs|ms|mx|sir|dame)\.?\s+)+/i, '');

/** A member's initials in a colour of their own. The name always stands beside it, so it is silent. */
export const Portrait = ({ id, name, size }: { readonly id: string; readonly name: string; readonly size: 32 | 48 | 72 }) => (
  <Avatar size={size} name={withoutTitle(name)} color="colorful" idForColor={id} aria-hidden="true" />
);
