import type { ComponentChildren } from 'preact'
import { richText } from '../../lib/text/rich-text.ts'
import { text } from '../../lib/text/text.ts'
import { SignInLinks, type SignInPlace } from '../access/SignInLinks.tsx'
import { Logo } from '../ui/Logo.tsx'
import { AddPicture } from './AddPicture.tsx'
import { FindPicture } from './FindPicture.tsx'
import { TogglePicture } from './TogglePicture.tsx'

/** `connected`: the sign-in pages of each connected dashboard. `children`: further sections. */
export interface WelcomePageProps {
  connected: readonly SignInPlace[]
  /** The browser whose buttons are named. */
  browser: 'chromium' | 'firefox'
  children?: ComponentChildren
}

/** Shows what Tandem does, the first step, and what to know before it. */
export function WelcomePage({ connected, browser, children }: WelcomePageProps) {
  return (
    <main>
      <header class="hello">
        <Logo />
        <div>
          <h1>{text('welcome.title')}</h1>
          <p>{text('welcome.lead')}</p>
        </div>
      </header>
      <FirstStep connected={connected} />
      <section aria-labelledby="what">
        <h2 id="what">{text('welcome.whatItDoes')}</h2>
        <div class="pictures">
          <Captioned caption={text('welcome.pictureToggle')}>
            <TogglePicture />
          </Captioned>
          <Captioned caption={text('welcome.pictureAdd')}>
            <AddPicture />
          </Captioned>
          <Captioned caption={text('welcome.pictureFind')}>
            <FindPicture />
          </Captioned>
        </div>
      </section>
      <section aria-labelledby="sync">
        <h2 id="sync">{text('welcome.sync')}</h2>
        <div class="promises">
          <PromiseList
            title={text('welcome.does')}
            tone="does"
            lines={[text('welcome.copiesOnce'), text('welcome.sameLogin'), text('welcome.canUndo')]}
          />
          <PromiseList
            title={text('welcome.doesNot')}
            tone="does-not"
            lines={[text('welcome.noEmail'), text('welcome.notInStep'), text('welcome.noReplace')]}
          />
        </div>
      </section>
      <section aria-labelledby="pin">
        <h2 id="pin">{text('welcome.pin')}</h2>
        <p>{text(browser === 'firefox' ? 'welcome.pinFirefox' : 'welcome.pinChromium')}</p>
      </section>
      {children}
    </main>
  )
}

/** Shows the way to a dashboard; where one is connected, first the way to its sign-in pages. */
function FirstStep({ connected }: { connected: readonly SignInPlace[] }) {
  const isFirst = connected.length === 0
  return (
    <div class="first-step">
      {connected.map((place) => (
        <div key={place.id}>
          <p>
            <strong>{richText('welcome.connected', { name: <bdi>{place.name}</bdi> })}</strong>
          </p>
          <p>{text('welcome.connectedHint')}</p>
          <SignInLinks places={[place]} />
        </div>
      ))}
      <div class="ways">
        <a class={isFirst ? 'btn main' : 'btn'} href="options.html#connect">
          {text(isFirst ? 'welcome.connect' : 'welcome.connectAnother')}
        </a>
        <a class="btn" href="options.html#connect-demo">
          {text('welcome.tryDemo')}
        </a>
      </div>
      <p>
        <small>{text('welcome.connectHint')}</small>
      </p>
      <p>
        <small>
          {richText('welcome.tryDemoHint', { command: <code>npm run demo:server</code> })}
        </small>
      </p>
    </div>
  )
}

function Captioned({ caption, children }: { caption: string; children: ComponentChildren }) {
  return (
    <figure>
      {children}
      <figcaption>{caption}</figcaption>
    </figure>
  )
}

interface PromiseListProps {
  title: string
  tone: 'does' | 'does-not'
  lines: readonly string[]
}

function PromiseList({ title, tone, lines }: PromiseListProps) {
  return (
    <div>
      <h3>{title}</h3>
      <ul class={tone}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
