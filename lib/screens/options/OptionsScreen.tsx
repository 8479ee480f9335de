import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { Logo } from '../../../components/ui/Logo.tsx'
import { text } from '../../text/text.ts'
import { MappingsSection } from './MappingsSection.tsx'
import { useFieldSettings } from './use-field-settings.ts'

/** Sections that need no sign-in, before and after the one about fields. `first`: it calls back when the fields may be others. */
export interface OptionsScreenProps {
  first?: (onChange: () => void) => ComponentChildren
  children?: ComponentChildren
}

/** Shows the options: a section for each thing that can be set. */
export function OptionsScreen({ first, children }: OptionsScreenProps) {
  const state = useFieldSettings()
  const name = state.session?.actor.name
  const title = text('options.title')

  useEffect(() => {
    document.title = title
  }, [title])

  return (
    <>
      <header class="top">
        <Logo />
        <div>
          <h1>{title}</h1>
          {name !== undefined && (
            <small>
              <bdi>{name}</bdi>
            </small>
          )}
        </div>
      </header>
      <main>
        {first?.(state.read)}
        <section aria-labelledby="mappings">
          <h2 id="mappings">{text('mapping.title')}</h2>
          {state.problem?.name === 'not-offered' ? (
            <p class="intro">{text('mapping.notOffered')}</p>
          ) : (
            <>
              <p class="intro">{text('mapping.intro')}</p>
              <MappingsSection state={state} />
            </>
          )}
        </section>
        {children}
      </main>
    </>
  )
}
