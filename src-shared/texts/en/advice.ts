/** What each reason means for the bot and what to do about it, where no error message says it better. */
export const advice = {
  'advice.delivery-failing.meaning':
    'Telegram tries to deliver updates and fails. They wait at Telegram for up to 24 hours.',
  'advice.delivery-failing.remedy':
    'Look at the last error and mend the endpoint; Telegram then delivers by itself.',
  'advice.unreachable-after-set.meaning':
    'After the last set Telegram tried the endpoint once and could not connect. It tries again when the next update comes.',
  'advice.unreachable-after-set.remedy':
    'Make sure that the endpoint can be reached from the internet, then restart delivery.',
  'advice.silent-backlog.meaning':
    'More and more updates wait, but Telegram reports no error: the endpoint is slow, or Telegram has stopped trying.',
  'advice.silent-backlog.remedy':
    'Look at how long the endpoint takes to answer. If it is quick, restart delivery.',
  'advice.backlog.meaning': 'Updates arrive faster than the endpoint takes them.',
  'advice.backlog.remedy':
    'Let the endpoint answer at once and do its work afterwards, or allow more connections.',
  'advice.draining.meaning': 'Many updates wait, but fewer and fewer: Telegram is delivering.',
  'advice.draining.remedy': 'Nothing. It ends by itself.',
  'advice.caution.meaning': 'A few more updates wait than usual.',
  'advice.caution.remedy': 'Nothing yet. You are told if it grows.',
  'advice.updates-expiring.meaning':
    'Telegram throws waiting updates away after 24 hours, and the oldest are close to that.',
  'advice.updates-expiring.remedy':
    'Mend the endpoint now, or save the waiting updates to a file first.',
  'advice.updates-lost.meaning':
    'Waiting updates seem to have passed Telegram’s 24 hours before they were delivered.',
  'advice.updates-lost.remedy':
    'They cannot be brought back. History shows for how long delivery stood still.',
  'advice.webhook-missing.meaning':
    'Telegram has no webhook for this bot, so it delivers nothing. Somebody deleted it, or a set failed somewhere else.',
  'advice.webhook-missing.remedy':
    'Restore the webhook. If it goes away again, look for the program that removes it.',
  'advice.webhook-removed-410.meaning':
    'The endpoint answered 410 Gone for so long that Telegram removed the webhook.',
  'advice.webhook-removed-410.remedy': 'Make the endpoint answer 200, then restore the webhook.',
  'advice.unknown-host.meaning':
    'Updates go to an address that nobody entered here. Whoever holds the token can do that.',
  'advice.unknown-host.remedy':
    'If none of you set it, restore the webhook and let BotFather issue a new token.',
  'advice.drift.meaning':
    'The webhook was set elsewhere, with other values than those wanted here.',
  'advice.drift.remedy':
    'Compare what is wanted with what is at Telegram, then re-set the webhook.',
  'advice.buttons-not-delivered.meaning':
    'The webhook’s list leaves out kinds of updates that this bot needs, such as presses of buttons. Telegram does not keep those.',
  'advice.buttons-not-delivered.remedy': 'Re-set the webhook with the wanted list.',
  'advice.token-rejected.meaning':
    'Telegram does not know this token any more: it was revoked, or the bot was deleted.',
  'advice.token-rejected.remedy': 'Enter the present token from BotFather.',
  'advice.logged-out.meaning':
    'The bot was logged out of this Bot API server, usually to move it to another one.',
  'advice.logged-out.remedy':
    'Find out which server the bot belongs to, and add it with that server’s address.',
  'advice.telegram-sync-error.meaning':
    'The Bot API server has lost its own connection to Telegram. No endpoint is to blame.',
  'advice.telegram-sync-error.remedy': 'Wait. If it is a server of your own, look at its network.',
  'advice.certificate-expiring.meaning':
    'The endpoint’s certificate has ended or ends soon. Once it has ended, Telegram refuses to connect.',
  'advice.certificate-expiring.remedy':
    'Renew the certificate, and see that the web server has loaded the new one. A test on the Diagnosis tab takes the new one into account at once.',
  'advice.contested.meaning':
    'The webhook changed several times and not by Hooklight, or somebody fetches updates while it is away.',
  'advice.contested.remedy':
    'Find the other program (an old deployment, a second tool, a polling script) and stop it. Setting the webhook again does not last.',
  'advice.delivery-error-past.meaning':
    'Telegram keeps its last error for ever. Updates were delivered since then.',
  'advice.delivery-error-past.remedy': 'Nothing.',
  'advice.polling.meaning':
    'The bot has no webhook and none is wanted: it fetches its updates itself.',
  'advice.polling.remedy': 'Nothing.',
  'advice.offline.meaning': 'Without a network nothing can be asked. The bot itself may be fine.',
  'advice.offline.remedy': 'Connect this computer. Checks go on by themselves.',
  'advice.api-unreachable.meaning':
    'The Bot API server does not answer from here. The bot itself may be fine.',
  'advice.api-unreachable.remedy': 'Look at this computer’s network, firewall and proxy.',
  'advice.api-error.meaning':
    'The Bot API server answers with an error that says nothing about the bot.',
  'advice.api-error.remedy': 'Wait. Checks go on by themselves.',
  'advice.flood-wait.meaning':
    'Telegram asked for a pause. Hooklight keeps to it and asks again afterwards.',
  'advice.flood-wait.remedy': 'Wait. If it comes often, check less often: Settings, Checking.',
  'advice.proxy.meaning': 'The proxy refuses or fails, so nothing can be asked.',
  'advice.proxy.remedy': 'Test the proxy in Settings, under Connection.',
  'advice.intercepted.meaning':
    'A login page or an inspecting firewall answers in Telegram’s place. No token is sent to it.',
  'advice.intercepted.remedy': 'Log in to the network, or use another one.',
  'advice.unreadable.meaning': 'The answer was too large, or not what the Bot API sends.',
  'advice.unreadable.remedy':
    'If it lasts, look at what lies between here and Telegram, such as a proxy.',
  'advice.vault-locked.meaning':
    'The token lies locked on this computer, so the bot cannot be checked.',
  'advice.vault-locked.remedy': 'Unlock the vault.',
  'advice.never-checked.meaning': 'The bot is new here.',
  'advice.never-checked.remedy': 'Wait for its first check, or check it now.',
  'advice.not-watched.meaning':
    'Nobody looked for a while: this computer slept, or Hooklight was not running.',
  'advice.not-watched.remedy': 'Wait for the next check, or check it now.',
  'advice.re-set.yes': 'Yes: it puts the wanted webhook back.',
  'advice.re-set.perhaps': 'Perhaps: it makes Telegram try again at once.',
  'advice.re-set.no': 'No: the webhook is not the cause.',
} as const;
