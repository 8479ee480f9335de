import browser, { type Runtime, type Tabs } from 'webextension-polyfill'

/** The browser's extension API, through the polyfill. */
export { browser, type Runtime, type Tabs }
