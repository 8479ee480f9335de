import browser, { type Runtime } from 'webextension-polyfill'

/** The browser's extension API. Everything that touches it comes through this folder. */
export { browser, type Runtime }
