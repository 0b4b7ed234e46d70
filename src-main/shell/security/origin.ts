/** The one origin whose pages exist: the own scheme with the own host. */
export const appScheme = 'app';
export const appHost = 'hooklight';
export const appOrigin = `${appScheme}://${appHost}`;
export const startPage = `${appOrigin}/index.html`;
