import { Button, Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons/svg/filter';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { type Directory, DirectorySort } from '@mentor-network/core/contracts/directory';
import { SchemeId } from '@mentor-network/core/kernel/ids';
import { Suspense, lazy, useEffect, useState } from 'react';
import { type Address, type Looking, goTo } from '../../ui/address.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { usePageStyles } from '../../ui/page-styles.ts';
import { Panel } from '../../ui/panel.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { useWords } from '../../ui/words/words.ts';
import { Filters, chosenCount } from './filters.tsx';
import { MentorList } from './mentor-list.tsx';
import { ProfilePlaceholder } from './profile-placeholder.tsx';
import { SearchField } from './search-field.tsx';
import { useDirectory } from './use-directory.ts';

const Profile = lazy(() => import('./profile.tsx').then(({ Profile: profile }) => ({ default: profile })));

const WIDE = '@media (min-width: 900px)';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '8px 24px', minHeight: '32px' },
  scheme: { minWidth: '240px', '@media (max-width: 599px)': { width: '100%' } },
  note: { marginTop: '12px' },
  tools: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', margin: '16px 0 24px', [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 224px', columnGap: '24px' } },
  orders: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  sort: { flex: '1 1 120px', minWidth: 0, '@media (max-width: 399px)': { '& select': { fontSize: tokens.fontSizeBase300 } } },
  narrowOnly: {
    flex: '0 0 auto',
    minWidth: 0,
    '@media (max-width: 399px)': { paddingInline: '12px', '& .fui-Button__icon': { display: 'none' } },
    [WIDE]: { display: 'none' } },
  columns: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 224px', columnGap: '24px' } },
  aside: { display: 'none', [WIDE]: { display: 'block' } },
  drawerFoot: { position: 'sticky', bottom: 0, paddingTop: '16px', backgroundColor: tokens.colorNeutralBackground1, '& > button': { width: '100%' } },
});

export const MentorsPage = ({ address: { mentor, looking } }: { readonly address: Extract<Address, { page: 'mentors' }> }) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const found = useDirectory(looking);
  const [isFiltering, setFiltering] = useState(false);
  const { directory, failure, isLoading } = found;
  useAnnouncedTotal(isLoading ? undefined : directory?.total);
  const look = (next: Looking): void => goTo({ page: 'mentors', mentor: undefined, looking: next }, 'replace');

  return (
    <>
      <div className={styles.head}>
        <h1 className={page.title}>{words.directory.title}</h1>
        {directory && directory.schemes.length > 1 && <SchemeMenu directory={directory} onChoose={(scheme) => look({ ...looking, scheme })} />}
      </div>
      {directory?.scheme.kind === 'matched' && (
        <p className={mergeClasses(page.muted, page.withIcon, styles.note)}>
          <InfoRegular fontSize={20} aria-hidden="true" />
          {words.directory.matched}
        </p>
      )}
      <div className={styles.tools}>
        <SearchField words={looking.words} onWords={(typed) => look({ ...looking, words: typed })} />
        <div className={styles.orders}>
          <SortMenu sort={looking.sort} onChoose={(sort) => look({ ...looking, sort })} />
          <Button size="large" className={styles.narrowOnly} icon={<FilterRegular />} onClick={() => setFiltering(true)}>
            {words.directory.filtersChosen(chosenCount(looking))}
          </Button>
        </div>
      </div>
      {failure && !directory ? (
        <Trouble failure={failure} onRetry={found.retry} />
      ) : (
        <div className={styles.columns}>
          <MentorList found={found} looking={looking} onLook={look} />
          <aside className={styles.aside} aria-label={words.directory.filters}>
            {directory && <Filters facets={directory.facets} looking={looking} onChange={look} />}
          </aside>
        </div>
      )}
      {isFiltering && directory && (
        <Panel name={words.directory.filters} place="side" onClose={() => setFiltering(false)}>
          <Filters facets={directory.facets} looking={looking} onChange={look} />
          <div className={styles.drawerFoot}>
            <Button appearance="primary" size="large" onClick={() => setFiltering(false)}>
              {words.directory.showResults(directory.total)}
            </Button>
          </div>
        </Panel>
      )}
      {mentor && (
        <Panel key={mentor} name={words.profile.panel} place="side" onClose={() => goTo({ page: 'mentors', mentor: undefined, looking })}>
          <Suspense fallback={<ProfilePlaceholder />}>
            <Profile mentor={mentor} scheme={looking.scheme} />
          </Suspense>
        </Panel>
      )}
    </>
  );
};

const useAnnouncedTotal = (total: number | undefined): void => {
  const words = useWords();
  const announce = useAnnounce();
  useEffect(() => {
    if (total !== undefined) announce(words.directory.foundAnnounced(total));
  }, [announce, total, words]);
};

const SchemeMenu = ({ directory, onChoose }: { readonly directory: Directory; readonly onChoose: (scheme: SchemeId) => void }) => {
  const words = useWords();
  return (
    <Select className={useStyles().scheme} aria-label={words.directory.scheme} value={directory.scheme.id} onChange={(_event, { value }) => onChoose(SchemeId.parse(value))}>
      {directory.schemes.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
};

const SortMenu = ({ sort, onChoose }: { readonly sort: DirectorySort; readonly onChoose: (sort: DirectorySort) => void }) => {
  const words = useWords();
  return (
    <Select size="large" className={useStyles().sort} aria-label={words.directory.sort} value={sort} onChange={(_event, { value }) => onChoose(DirectorySort.parse(value))}>
      {DirectorySort.options.map((option) => (
        <option key={option} value={option}>
          {words.directory.sorts[option]}
        </option>
      ))}
    </Select>
  );
};
