import { botScreens } from './bot-screens.ts';
import { diagnosisScreens } from './diagnosis-screens.ts';
import { environmentScreens } from './environment-screens.ts';
import { importScreens } from './import-screens.ts';
import { incidentScreens } from './incident-screens.ts';
import { messageScreens } from './message-screens.ts';
import { queueScreens } from './queue-screens.ts';
import { resendScreens } from './resend-screens.ts';
import type { Screen } from './screen.ts';
import { screens } from './screens.ts';
import { startScreens } from './start-screens.ts';
import { wishScreens } from './wish-screens.ts';

/** Every screen in every state that is worth a picture; a new group of screens is added here. */
export const allScreens: readonly Screen[] = [
  ...screens,
  ...wishScreens,
  ...queueScreens,
  ...resendScreens,
  ...startScreens,
  ...incidentScreens,
  ...importScreens,
  ...environmentScreens,
  ...messageScreens,
  ...botScreens,
  ...diagnosisScreens,
];
