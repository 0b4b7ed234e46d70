import { automaticScreens } from './automatic-screens.ts';
import { botScreens } from './bot-screens.ts';
import { bulkScreens } from './bulk-screens.ts';
import { diagnosisScreens } from './diagnosis-screens.ts';
import { dialogScreens } from './dialog-screens.ts';
import { environmentScreens } from './environment-screens.ts';
import { importScreens } from './import-screens.ts';
import { incidentScreens } from './incident-screens.ts';
import { listScreens } from './list-screens.ts';
import { messageScreens } from './message-screens.ts';
import { noticeScreens } from './notice-screens.ts';
import { queueScreens } from './queue-screens.ts';
import { repairScreens } from './repair-screens.ts';
import { resendScreens } from './resend-screens.ts';
import type { Screen } from './screen.ts';
import { settingsScreens } from './settings-screens.ts';
import { startScreens } from './start-screens.ts';
import { tabScreens } from './tab-screens.ts';
import { wishScreens } from './wish-screens.ts';

/** Every screen in every state that is worth a picture; a new group of screens is added here. */
export const allScreens: readonly Screen[] = [
  ...listScreens,
  ...noticeScreens,
  ...tabScreens,
  ...repairScreens,
  ...settingsScreens,
  ...dialogScreens,
  ...automaticScreens,
  ...bulkScreens,
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
