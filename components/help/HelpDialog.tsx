import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { text } from '../../lib/text/text.ts'
import { ModalDialog } from '../ui/dialog/ModalDialog.tsx'
import { HELP_PAGES } from './help-pages.ts'

/** The dialog has nothing to load and nothing to choose. */
const STAGE = { kind: 'preview', shown: undefined, choices: {} } as const

const STEPS: Partial<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 }

/** `first`: index of the page to begin with. */
export interface HelpDialogProps {
  first?: number
  onWelcome(): void
  onOptions(): void
  onClose(): void
}

/** Shows the help, page by page: by its buttons or the arrow keys. */
export function HelpDialog({ first = 0, onWelcome, onOptions, onClose }: HelpDialogProps) {
  const [at, setAt] = useState(first)
  const last = HELP_PAGES.length - 1
  const page = HELP_PAGES[at]
  const content = useRef<HTMLDivElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each page is read from its beginning.
  useLayoutEffect(() => content.current?.closest('dialog')?.scrollTo(0, 0), [at])

  useEffect(() => {
    const ended = new AbortController()
    const press = ({ key }: KeyboardEvent) => {
      const step = STEPS[key]
      if (step) setAt((now) => Math.min(last, Math.max(0, now + step)))
    }
    document.addEventListener('keydown', press, { signal: ended.signal })
    return () => ended.abort()
  }, [last])

  return (
    <ModalDialog
      title={text('help.title')}
      stage={STAGE}
      about={{ name: '', to: 'facility' }}
      loadingText=""
      summary={() => text('help.page', { page: at + 1, pages: HELP_PAGES.length })}
      onCancel={onClose}
    >
      <div class="help" aria-live="polite" ref={content}>
        {page && (
          <>
            <h3>{text(page.title)}</h3>
            {page.lines.map((line) => (
              <p key={line}>{text(line)}</p>
            ))}
          </>
        )}
      </div>
      <p class="help-ways">
        <button type="button" class="btn text" onClick={onWelcome}>
          {text('help.welcome')}
        </button>
        <button type="button" class="btn text" onClick={onOptions}>
          {text('help.options')}
        </button>
      </p>
      <footer>
        <button type="button" class="btn" onClick={onClose}>
          {text('ui.close')}
        </button>
        <Step to="back" held={at === 0} onPress={() => setAt(at - 1)} />
        <Step to="next" held={at === last} onPress={() => setAt(at + 1)} />
      </footer>
    </ModalDialog>
  )
}

interface StepProps {
  to: 'back' | 'next'
  /** True on the first or last page: a press does nothing, and the focus stays. */
  held: boolean
  onPress(): void
}

function Step({ to, held, onPress }: StepProps) {
  return (
    <button
      type="button"
      class={to === 'next' ? 'btn main' : 'btn'}
      aria-disabled={held}
      onClick={() => held || onPress()}
    >
      {text(`help.${to}`)}
    </button>
  )
}
