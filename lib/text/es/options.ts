import type { options as english } from '../en/options.ts'
import { translate } from '../message.ts'

export const options = translate<typeof english>()({
  language: 'Idioma',
  languageHint:
    'Tandem lo usa en todas partes de inmediato. Los paneles conservan su propio idioma.',
  languageOfBrowser: 'El del navegador ({language})',
})
