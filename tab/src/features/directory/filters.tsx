import { Button, Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type Directory, FacetName } from '@mentor-network/core/contracts/directory';
import { useState } from 'react';
import { EVERYBODY, type Looking } from '../../ui/address.ts';
import { usePageStyles } from '../../ui/page-styles.ts';
import { useWords } from '../../ui/words/words.ts';

const VALUES_SHOWN_MAX = 6;

const useStyles = makeStyles({
  all: { display: 'grid', gap: '20px' },
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', height: '22px' },
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { ...typographyStyles.body1Strong, padding: 0, marginBottom: '4px' },
  value: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center', columnGap: '8px' },
  box: { marginLeft: '-8px', minWidth: 0 },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  more: { marginLeft: '-8px', paddingInline: '8px', color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

export const chosenCount = ({ filters }: Looking): number => FacetName.options.reduce((sum, name) => sum + filters[name].length, 0);

type Filters = { readonly facets: Directory['facets']; readonly looking: Looking; readonly onChange: (looking: Looking) => void };

export const Filters = ({ facets, looking, onChange }: Filters) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  if (FacetName.options.every((name) => facets[name].length === 0)) return null;
  return (
    <div className={styles.all}>
      <div className={styles.top}>
        <h2 className={page.subtitle}>{words.directory.filters}</h2>
        {chosenCount(looking) > 0 && (
          <Button size="small" appearance="subtle" onClick={() => onChange({ ...looking, filters: EVERYBODY.filters })}>
            {words.directory.clearAll}
          </Button>
        )}
      </div>
      {FacetName.options
        .filter((name) => facets[name].length > 0)
        .map((name) => (
          <Facet
            key={name}
            name={name}
            values={facets[name]}
            chosen={looking.filters[name]}
            onChange={(chosen) => onChange({ ...looking, filters: { ...looking.filters, [name]: chosen } })}
          />
        ))}
    </div>
  );
};

type Facet = {
  readonly name: FacetName;
  readonly values: Directory['facets'][FacetName];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

const Facet = ({ name, values, chosen, onChange }: Facet) => {
  const words = useWords();
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? values : values.filter(({ id }, place) => place < VALUES_SHOWN_MAX || chosen.includes(id));
  const hidden = values.length - shown.length;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.directory.facets[name]}</legend>
      {shown.map(({ id, label, count }) => (
        <div key={id} className={styles.value}>
          <Checkbox
            className={styles.box}
            label={label}
            aria-label={words.directory.facetCount(label, count)}
            checked={chosen.includes(id)}
            onChange={(_event, { checked }) => onChange(checked === true ? [...chosen, id] : chosen.filter((other) => other !== id))}
          />
          <span className={styles.count} aria-hidden="true">
            {count}
          </span>
        </div>
      ))}
      {(hidden > 0 || isWhole) && values.length > VALUES_SHOWN_MAX && (
        <Button size="small" appearance="transparent" className={styles.more} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.directory.fewerValues : words.directory.moreValues(hidden)}
        </Button>
      )}
    </fieldset>
  );
};
