/**
 * Text for a notification service that reads the body as markup (its capability `body-markup`): the runtime hands
 * text over as it is, so a name like `<b>` would otherwise change the looks or fetch an image (reliability fact 7).
 */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
