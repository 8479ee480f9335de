import browser, { type Runtime, type Tabs } from 'webextension-polyfill'

/** The browser's extension API. Everything that touches it comes through this folder. */
export { browser, type Runtime, type Tabs }
