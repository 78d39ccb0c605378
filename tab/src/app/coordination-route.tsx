import { CoordinationPage } from '../features/coordination/coordination-page.tsx';
import { CardDialog } from '../features/mentoring/card-dialog.tsx';
import { usePress } from '../features/mentoring/use-press.ts';
import type { Opening } from '../ui/opening.ts';

type Above = { readonly opening: Opening; readonly onClose: () => void; readonly onPressed: () => void };

const CardAbove = ({ opening, onClose, onPressed }: Above) => {
  const { press } = usePress(onPressed);
  return <CardDialog opening={opening} press={press} onClose={onClose} />;
};

/** Where the two features meet: what needs a coordinator is done on the cards of the chat. */
export const CoordinationRoute = () => <CoordinationPage cardAbove={(opening, onClose, onPressed) => <CardAbove opening={opening} onClose={onClose} onPressed={onPressed} />} />;
