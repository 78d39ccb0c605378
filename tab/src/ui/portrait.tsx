import { Avatar } from '@fluentui/react-components';

/** Initials are of the name, not of the title before it: Dr Amira Bell is AB. */
const withoutTitle = (name: string): string => name.replace(/^((dr|prof|professor|mr|mrs|ms|mx|sir|dame)\.?\s+)+/i, '');

type Props = { readonly id: string; readonly name: string; readonly size: 32 | 48 | 72; readonly photo?: string | undefined };

/** A member's initials in a colour of their own, or the photo they have of themselves. The name always stands beside it, so it is silent. */
export const Portrait = ({ id, name, size, photo }: Props) => (
  <Avatar size={size} name={withoutTitle(name)} aria-label={name} color="colorful" idForColor={id} aria-hidden="true" {...(photo ? { image: { src: photo, alt: '' } } : {})} />
);
