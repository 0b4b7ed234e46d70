// The app as it is, with a page that is stuck soon after it was shown. Driven from inside, because Chromium does not say
// that a page is stuck while a debugger watches it. Says on its output what happens, one JSON object a line.
/* oxlint-disable typescript/no-unsafe-assignment, typescript/no-unsafe-argument, typescript/no-unsafe-member-access, typescript/no-unsafe-call, typescript/no-unsafe-return */
import { app, dialog } from 'electron';

const {
  HOOKLIGHT_MAIN: main = '',
  HOOKLIGHT_BOT: token = '',
  HOOKLIGHT_API: apiRoot = '',
} = process.env;
const say = (event) => process.stdout.write(`${JSON.stringify({ ...event, atMs: Date.now() })}\n`);

const addBot = `(async () => {
  const { call } = window.hooklight;
  const again = () => new Promise((resolve) => setTimeout(resolve, 200));
  while (!(await call('settings:update', { intervalSeconds: 5, suspectedIntervalSeconds: 5 })).ok) {
    await again();
  }
  // Refused one by one while the vault is opening.
  for (let added = 0; added === 0; await again()) {
    const answer = await call('bots:add', ${JSON.stringify({ tokens: token, apiRoot })});
    added = answer.ok ? answer.value.added.length : 0;
  }
})()`;

async function getStuck(contents) {
  await contents.executeJavaScript(addBot);
  void contents.executeJavaScript('setTimeout(() => { for (;;) {} }, 100)');
  setTimeout(() => {
    say({ event: 'stuck' });
    contents.sendInputEvent({ type: 'keyDown', keyCode: 'a' });
    contents.sendInputEvent({ type: 'keyUp', keyCode: 'a' });
  }, 500);
}

dialog.showMessageBox = async (_window, { message, buttons }) => {
  say({ event: 'asked', message, buttons });
  return await Promise.resolve({ response: 0, checkboxChecked: false });
};

let pages = 0;
app.on('web-contents-created', (_event, contents) => {
  contents.once('did-finish-load', () => {
    pages += 1;
    if (pages === 1) {
      void getStuck(contents);
    } else {
      say({ event: 'reloaded' });
    }
  });
});

await import(main);
