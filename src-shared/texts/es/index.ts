import { about } from './about.ts';
import { advice } from './advice.ts';
import { automatic } from './automatic.ts';
import { bots } from './bots.ts';
import { bulk } from './bulk.ts';
import { causes } from './causes.ts';
import { common } from './common.ts';
import { diagnosis } from './diagnosis.ts';
import { environments } from './environments.ts';
import { incidents } from './incidents.ts';
import { importing } from './import.ts';
import { limits } from './limits.ts';
import { maintenance } from './maintenance.ts';
import { messages } from './messages.ts';
import { notifications } from './notifications.ts';
import { proxy } from './proxy.ts';
import { queue } from './queue.ts';
import { record } from './record.ts';
import { repair } from './repair.ts';
import { tray } from './tray.ts';
import { vault } from './vault.ts';
import { windowAbout } from './window-about.ts';
import { windowAdd } from './window-add.ts';
import { windowBot } from './window-bot.ts';
import { windowDiagnosis } from './window-diagnosis.ts';
import { windowFrame } from './window-frame.ts';
import { windowHistory } from './window-history.ts';
import { windowOverview } from './window-overview.ts';
import { windowRepair } from './window-repair.ts';
import { windowSettings } from './window-settings.ts';
import { windowAutomatic } from './window-automatic.ts';
import { windowBulk } from './window-bulk.ts';
import { windowMessages } from './window-messages.ts';
import { windowIncidents } from './window-incidents.ts';
import { windowEnvironments } from './window-environments.ts';
import { windowImport } from './window-import.ts';
import { windowQueue } from './window-queue.ts';
import { wishes } from './wishes.ts';

/** All Spanish messages; each area owns one file. */
export const es = {
  ...about,
  ...advice,
  ...automatic,
  ...bots,
  ...bulk,
  ...causes,
  ...common,
  ...diagnosis,
  ...environments,
  ...incidents,
  ...importing,
  ...limits,
  ...maintenance,
  ...messages,
  ...notifications,
  ...proxy,
  ...record,
  ...repair,
  ...wishes,
  ...queue,
  ...tray,
  ...vault,
  ...windowAbout,
  ...windowAdd,
  ...windowBot,
  ...windowDiagnosis,
  ...windowFrame,
  ...windowHistory,
  ...windowOverview,
  ...windowRepair,
  ...windowSettings,
  ...windowAutomatic,
  ...windowBulk,
  ...windowMessages,
  ...windowIncidents,
  ...windowEnvironments,
  ...windowImport,
  ...windowQueue,
} as const;
