import { type ComponentType, createContext, type RefObject } from 'preact'
import { useContext } from 'preact/hooks'

/** What is in a box for longer text, and its callbacks. A `<label>` for its id names it. */
export interface TextBoxProps {
  id: string
  value: string
  /** In characters. */
  maxLength?: number
  /** True while nothing can be typed. */
  disabled?: boolean
  'aria-invalid'?: boolean
  /** The id of the element that says more about it. */
  'aria-describedby'?: string
  /** Refers to the box that can be focused. */
  box?: RefObject<HTMLTextAreaElement | null>
  onText(text: string): void
  onKeyDown?(event: KeyboardEvent): void
  /** Called by Escape where the browser does not pass it on to the dialog around the box. */
  onEscape?(): void
}

/** The component that draws the boxes below this provider: a plain one, unless the page around must not know what is typed. */
export const TextBoxKind = createContext<ComponentType<TextBoxProps>>(PlainTextBox)

/** Shows a box for longer text. */
export function TextBox(props: TextBoxProps) {
  const Kind = useContext(TextBoxKind)
  return <Kind {...props} />
}

function PlainTextBox({ box, onText, onEscape: _, ...props }: TextBoxProps) {
  return (
    <textarea
      {...props}
      ref={box ?? null}
      dir="auto"
      rows={3}
      onInput={({ currentTarget }) => onText(currentTarget.value)}
    />
  )
}
