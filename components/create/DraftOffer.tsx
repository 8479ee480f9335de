import { useLayoutEffect, useRef } from 'preact/hooks'
import { text } from '../../lib/text/text.ts'

/** An unfinished form that the user may continue. */
export interface DraftOfferProps {
  /** Name of the person in the form; '' while there is none. */
  name: string
  onContinue(): void
  onDiscard(): void
}

/** Asks whether to continue the form. */
export function DraftOffer({ name, onContinue, onDiscard }: DraftOfferProps) {
  const first = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => first.current?.focus(), [])
  return (
    <div class="draft-offer">
      <p>{name ? text('create.continueWith', { name }) : text('create.continueNameless')}</p>
      <div class="form-ways">
        <button type="button" class="btn main" ref={first} onClick={onContinue}>
          {text('create.continue')}
        </button>
        <button type="button" class="btn" onClick={onDiscard}>
          {text('create.discardDraft')}
        </button>
      </div>
    </div>
  )
}
