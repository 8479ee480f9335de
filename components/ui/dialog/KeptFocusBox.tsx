import { Component, type ComponentChildren, createRef } from 'preact'
import { createFocusKeeper } from './focus-keeper.ts'

/** The content of the box, and its class. */
export interface KeptFocusBoxProps {
  class: string
  children: ComponentChildren
}

/**
 * Keeps the place of keyboard users: the box takes the focus when the control they used goes away. Elsewhere `useKeptFocus` does that; this
 * class needs no hooks, which every dashboard page would load for this alone.
 */
export class KeptFocusBox extends Component<KeptFocusBoxProps> {
  readonly #box = createRef<HTMLDivElement>()
  readonly #keeper = createFocusKeeper(this.#box)

  override componentDidUpdate() {
    this.#keeper.keep()
  }

  override render({ class: className, children }: KeptFocusBoxProps) {
    return (
      <div class={className} ref={this.#box} tabIndex={-1} onFocusIn={this.#keeper.onFocusIn}>
        {children}
      </div>
    )
  }
}
