import { holdScreens } from '../support/matrix.ts';
import { allScreens } from '../support/scenes/all-screens.ts';

// Two files, so that two workers share them.
holdScreens(allScreens.filter((_screen, index) => index % 2 === 0));
