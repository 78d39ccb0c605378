import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { type AgreementView, type PartnershipView, readMentoring } from '@mentor-network/core/contracts/mentoring';
import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import { useState } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { writeAddress } from '../../ui/address.ts';
import type { Open, Opening } from '../../ui/opening.ts';
import { usePageStyles } from '../../ui/page-styles.ts';
import { Placeholder } from '../../ui/placeholder.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { useWords } from '../../ui/words/words.ts';
import { AgreementActions } from './agreement-actions.tsx';
import { AgreementChange } from './agreement-change.tsx';
import { hasWords } from './agreement-in-words.ts';
import { AgreementPaper } from './agreement-paper.tsx';
import { AgreementVersions } from './agreement-versions.tsx';
import { CardDialog } from './card-dialog.tsx';
import { usePress } from './use-press.ts';

const NOTHING = {};
const PAPER = '@media print';

const useStyles = makeStyles({
  tools: { display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', gap: '8px', maxWidth: '760px', margin: '0 auto 16px', [PAPER]: { display: 'none' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  back: { marginLeft: '-12px' },
  beside: { maxWidth: '760px', margin: '0 auto 16px', [PAPER]: { display: 'none' } },
  below: { maxWidth: '760px', margin: '24px auto 0', [PAPER]: { display: 'none' } },
});

type Props = { readonly partnership: PartnershipId; readonly version: number | undefined };

/** The agreement in force, or the draft of it; or one version that was signed before. What is printed is the paper alone. */
export const AgreementPage = ({ partnership: id, version }: Props) => {
  const words = useWords();
  const page = usePageStyles();
  const { value, failure, reload } = useAnswer(readMentoring, NOTHING);
  const { press } = usePress(reload);
  const [opening, setOpening] = useState<Opening | undefined>();
  const partnership = value?.partnerships.find((one) => one.id === id);
  const agreement = partnership && versionOf(partnership, version);
  if (failure && !value) return <Trouble failure={failure} onRetry={reload} />;
  if (!value) return <Placeholder kind="box" width="100%" height="640px" />;
  return (
    <>
      <Tools id={id} agreement={agreement}>
        {agreement && agreement === partnership.agreement && partnership.amendment === null && <AgreementActions partnership={partnership} open={setOpening} />}
      </Tools>
      {partnership && agreement ? (
        <Whole partnership={partnership} agreement={agreement} open={setOpening} />
      ) : (
        <p className={page.muted}>{partnership ? words.agreement.none : words.mentoring.gone}</p>
      )}
      {opening && <CardDialog opening={opening} press={press} onClose={() => setOpening(undefined)} />}
    </>
  );
};

const versionOf = ({ agreement, formerAgreements }: PartnershipView, version: number | undefined): AgreementView | undefined =>
  version === undefined || agreement?.version === version ? (agreement ?? undefined) : formerAgreements.find((former) => former.version === version);

type ToolsOf = { readonly id: PartnershipId; readonly agreement: AgreementView | undefined; readonly children: React.ReactNode };

const Tools = ({ id, agreement, children }: ToolsOf) => {
  const words = useWords();
  const styles = useStyles();
  return (
    <div className={styles.tools}>
      <Button as="a" appearance="subtle" className={styles.back} icon={<ArrowLeftRegular />} href={writeAddress({ page: 'mentoring', partnership: id })}>
        {words.agreement.back}
      </Button>
      <div className={styles.buttons}>
        {children}
        {agreement && hasWords(agreement) && (
          <Button icon={<PrintRegular />} onClick={() => window.print()}>
            {words.agreement.actions.print}
          </Button>
        )}
      </div>
    </div>
  );
};

type Shown = { readonly partnership: PartnershipView; readonly agreement: AgreementView; readonly open: Open };

const Whole = ({ partnership, agreement, open }: Shown) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const { amendment } = partnership;
  const isCurrent = agreement === partnership.agreement;
  return (
    <>
      {isCurrent && amendment && (
        <div className={styles.beside}>
          <AgreementChange partnership={partnership} agreement={agreement} amendment={amendment} open={open} />
        </div>
      )}
      {!hasWords(agreement) && (
        <div className={styles.beside}>
          <p className={page.muted}>{words.agreement.forgotten}</p>
        </div>
      )}
      <AgreementPaper partnership={partnership} agreement={agreement} />
      <div className={styles.below}>
        <AgreementVersions partnership={partnership} shown={agreement} />
      </div>
    </>
  );
};
