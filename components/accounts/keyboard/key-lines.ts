import { text } from '../../../lib/text/text.ts'

/** A group of keys that do the same kind of thing, and what they do. */
export interface KeyLine {
  /** As they are printed on the keyboard. */
  keys: string[]
  does: string
}

/** Words the keyboard shortcuts of the account list. */
export function keyLines(): KeyLine[] {
  return [
    { keys: [text('accounts.keyDown'), text('accounts.keyUp')], does: text('accounts.doesStep') },
    {
      keys: [text('accounts.keyPageDown'), text('accounts.keyPageUp')],
      does: text('accounts.doesPage'),
    },
    { keys: [text('accounts.keyHome'), text('accounts.keyEnd')], does: text('accounts.doesEnds') },
    { keys: [text('accounts.keyEnter')], does: text('accounts.doesOpen') },
    { keys: [text('accounts.keySpace')], does: text('accounts.doesSelect') },
    { keys: [text('accounts.keyTab')], does: text('accounts.doesInside') },
    { keys: ['/'], does: text('accounts.doesSearch') },
    { keys: ['A–Z', '0–9'], does: text('accounts.doesType') },
    { keys: [text('accounts.keyEscape')], does: text('accounts.doesEscape') },
    { keys: ['?'], does: text('accounts.doesHelp') },
  ]
}
