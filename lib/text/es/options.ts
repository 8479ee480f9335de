import type { options as english } from '../en/options.ts'
import { translate } from '../message.ts'

export const options = translate<typeof english>()({
  title: 'Opciones de Tandem',

  language: 'Idioma',
  languageHint:
    'Tandem lo usa en todas partes de inmediato. Los paneles conservan su propio idioma.',
  languageOfBrowser: 'El del navegador ({language})',

  shortcuts: 'Atajos',
  shortcutsHint:
    'Puede usarlos en cualquier pestaña. El navegador asigna las teclas; los atajos que ya usa otra extensión quedan sin asignar.',
  openTandem: 'Abrir Tandem',
  toggleSoftware: 'Ir a la misma página en el otro software',
  syncProfile: 'Agregar a la persona de esta página al otro software (pregunta antes)',
  notSet: 'Sin asignar',
  changeShortcuts: 'Cambiar atajos',
})
