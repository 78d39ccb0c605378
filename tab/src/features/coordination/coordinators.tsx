import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { type SchemePage as Scheme, type SettingProblem, changeCoordinators } from '@mentor-network/core/contracts/coordination';
import type { MemberId } from '@mentor-network/core/kernel/ids';
import { type SubmitEvent, useState } from 'react';
import type { Failure } from '../../api/call.ts';
import { useMe } from '../../api/me.tsx';
import { useCall } from '../../api/use-call.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { usePageStyles } from '../../ui/page-styles.ts';
import { TroubleInPlace } from '../../ui/trouble.tsx';
import { failureInASentence } from '../../ui/words/failure-in-words.ts';
import { useWords } from '../../ui/words/words.ts';
import { useCoordinationStyles } from './coordination-styles.ts';

type Props = { readonly scheme: Scheme; readonly onScheme: (scheme: Scheme) => void; readonly onGone: () => void };

/** Who runs the scheme. Whoever takes themselves out does not see it afterwards. */
export const Coordinators = ({ scheme, onScheme, onGone }: Props) => {
  const words = useWords();
  const styles = useCoordinationStyles();
  const page = usePageStyles();
  const call = useCall();
  const me = useMe();
  const announce = useAnnounce();
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<SettingProblem | undefined>();
  const [refused, setRefused] = useState<Failure | undefined>();
  const [isBusy, setBusy] = useState(false);

  const change = async (asked: { readonly add?: string; readonly remove?: MemberId }): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setRefused(undefined);
    setProblem(undefined);
    const answer = await call(changeCoordinators, { id: scheme.id, ...asked });
    setBusy(false);
    if (!answer.ok) {
      setRefused(answer.refusal);
      onGone();
      me.reload();
      return;
    }
    if (answer.value.outcome === 'problems') setProblem(answer.value.problems[0]);
    else {
      setAddress('');
      onScheme(answer.value.scheme);
      announce(words.coordination.done);
    }
  };
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    void change({ add: address });
  };

  return (
    <section className={mergeClasses(page.card, styles.form)}>
      <h2 className={page.subtitle}>{words.coordination.coordinators}</h2>
      <p className={page.muted}>{words.coordination.coordinatorsWhat}</p>
      <ul className={mergeClasses(styles.list, styles.wide)}>
        {scheme.coordinators.map(({ id, name, isMe }) => (
          <li key={id} className={styles.item}>
            <p className={styles.name}>{isMe ? `${name} (${words.coordination.you})` : name}</p>
            <Button disabledFocusable={isBusy} aria-label={words.coordination.of(words.coordination.remove, name)} onClick={() => void change({ remove: id })}>
              {words.coordination.remove}
            </Button>
          </li>
        ))}
      </ul>
      <form className={mergeClasses(styles.form, styles.wide)} noValidate onSubmit={add}>
        <Field label={words.coordination.add} {...(problem ? { validationMessage: words.coordination.problem(problem) } : {})}>
          <Input type="email" value={address} onChange={(_event, { value }) => setAddress(value)} />
        </Field>
        {refused && <TroubleInPlace sentence={failureInASentence(words, refused)} />}
        <Button type="submit" disabledFocusable={isBusy}>
          {words.coordination.addButton}
        </Button>
      </form>
    </section>
  );
};
