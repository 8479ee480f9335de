import { useLayoutEffect, useRef } from 'preact/hooks'
import { message } from '../../lib/platform/i18n.ts'
import { isolate } from '../../lib/sentences/problem-sentences.ts'

/** Offers to go on with a form that was left unfinished. */
export interface DraftOfferProps {
  /** How the person in it is called; '' while there is no name. */
  name: string
  onContinue(): void
  onDiscard(): void
}

/** Asks whether to go on with it. */
export function DraftOffer({ name, onContinue, onDiscard }: DraftOfferProps) {
  const first = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => first.current?.focus(), [])
  return (
    <div class="draft-offer">
      <p>
        {name ? message('create_continue', isolate(name)) : message('create_continue_nameless')}
      </p>
      <div class="form-ways">
        <button type="button" class="btn main" ref={first} onClick={onContinue}>
          Continue
        </button>
        <button type="button" class="btn" onClick={onDiscard}>
          Discard and start anew
        </button>
      </div>
    </div>
  )
}
