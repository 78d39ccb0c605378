import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import type { MemberId } from '@mentor-network/core/kernel/ids';
import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { Portrait } from '../../ui/portrait.tsx';
import { useWords } from '../../ui/words/words.ts';

const useStyles = makeStyles({
  whole: { position: 'relative', minWidth: 0, '@media (max-width: 599px)': { marginLeft: '-8px' } },
  button: { fontWeight: tokens.fontWeightRegular, paddingInline: '8px', minWidth: 0, maxWidth: '100%' },
  you: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  sample: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, marginLeft: '8px', '@media (max-width: 599px)': { display: 'none' } },
  list: {
    position: 'absolute',
    right: 0,
    '@media (max-width: 599px)': { right: 'auto', left: '8px' },
    top: 'calc(100% + 4px)',
    zIndex: 10,
    width: '320px',
    maxWidth: 'calc(100vw - 32px)',
    boxSizing: 'border-box',
    margin: 0,
    padding: '4px',
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow16,
  },
  person: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) 20px',
    alignItems: 'center',
    columnGap: '12px',
    width: '100%',
    padding: '8px',
    border: 'none',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    cursor: 'pointer',
    font: 'inherit',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { ...typographyStyles.body1, display: 'block', overflowWrap: 'anywhere' },
  about: { ...typographyStyles.caption1, display: 'block', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});

type Person = { readonly id: MemberId; readonly name: string; readonly about: string };
type Switcher = { readonly people: readonly Person[]; readonly current: MemberId; readonly onChoose: (id: MemberId) => void };

/** Stands where sign-in would be, for the sample data: shows who one is and lets one be somebody else. */
export const PersonSwitcher = ({ people, current, onChoose }: Switcher) => {
  const words = useWords();
  const styles = useStyles();
  const list = useId();
  const button = useRef<HTMLButtonElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  const name = people.find(({ id }) => id === current)?.name ?? '';
  const keepButton = (element: HTMLButtonElement | null): void => {
    button.current = element;
  };
  const closeWhenLeft = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className={styles.whole} onBlur={closeWhenLeft} onKeyDown={closeOnEscape}>
      <Button
        ref={keepButton}
        appearance="subtle"
        className={styles.button}
        icon={<ChevronDownRegular />}
        iconPosition="after"
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.you}>{words.person.youAre(name)}</span>
        <span className={styles.sample}>{words.person.sample}</span>
      </Button>
      {isOpen && (
        <ul id={list} className={styles.list} aria-label={words.person.choose}>
          {people.map((person) => (
            <li key={person.id}>
              <button type="button" className={styles.person} aria-pressed={person.id === current} onClick={() => onChoose(person.id)}>
                <Portrait size={32} name={person.name} id={person.id} />
                <span>
                  <span className={styles.name}>{person.name}</span>
                  <span className={styles.about}>{person.about}</span>
                </span>
                {person.id === current && <CheckmarkRegular fontSize={20} />}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
