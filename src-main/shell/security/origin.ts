/** The one origin whose pages exist: the own scheme with the own host. */
export const appScheme = 'app';
export const appHost = 'hooklight';
export const appOrigin = `${appScheme}://${appHost}`;
/** The page shown when the real one crashed too often. */
export const crashPath = '/crashed.html';
export const crashUrl = `${appOrigin}${crashPath}`;
export const startPage = `${appOrigin}/index.html`;
