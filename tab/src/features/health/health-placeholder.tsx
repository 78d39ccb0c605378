import { mergeClasses } from '@fluentui/react-components';
import { usePageStyles } from '../../ui/page-styles.ts';
import { Placeholder } from '../../ui/placeholder.tsx';
import { useWords } from '../../ui/words/words.ts';
import { useHealthStyles } from './health-styles.ts';

const CHECKS = 6;
const FACTS = 7;

/** As the page stands on a good day. */
export const HealthPlaceholder = () => {
  const words = useWords();
  const shape = useHealthStyles();
  const page = usePageStyles();
  return (
    <div className={shape.page} aria-busy="true">
      <div className={shape.head}>
        <p className={page.caption}>{words.health.title}</p>
        <Placeholder kind="box" width="280px" height="36px" />
        <p className={page.caption}>{words.health.again}</p>
      </div>
      <div className={shape.columns}>
        <div className={shape.section}>
          <Placeholder kind="box" width="96px" height="22px" />
          <div className={mergeClasses(page.card, shape.rows)}>
            {Array.from({ length: CHECKS }, (_, place) => (
              <div key={place} className={shape.row}>
                <Placeholder kind="round" width="20px" height="20px" />
                <div>
                  <Placeholder kind="line" width="30%" />
                  <Placeholder kind="line" width="60%" />
                </div>
              </div>
            ))}
          </div>
        </div>
        <div className={shape.section}>
          <p className={page.subtitle}>{words.health.facts}</p>
          <div className={mergeClasses(page.card, shape.facts)}>
            {Array.from({ length: FACTS }, (_, place) => (
              <div key={place}>
                <Placeholder kind="line" width="40%" />
                <Placeholder kind="line" width="60%" />
                {place > 0 && place < 3 && <Placeholder kind="line" width="50%" />}
              </div>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
};
