import { useEffect, useState } from 'preact/hooks'
import {
  browserLanguage,
  readLanguageSetting,
  saveLanguageSetting,
} from '../../messaging/language-setting.ts'
import {
  chooseLanguage,
  LANGUAGES,
  type Language,
  type LanguageSetting,
} from '../../text/languages.ts'
import { text } from '../../text/text.ts'

/** Shows the section that chooses the language. A choice is saved and takes effect at once. */
export function LanguageChoice() {
  const [setting, setSetting] = useState<LanguageSetting>('browser')

  useEffect(() => void readLanguageSetting().then(setSetting), [])

  const choose = (next: LanguageSetting) => {
    setSetting(next)
    void saveLanguageSetting(next)
  }
  const ofBrowser = LANGUAGES[chooseLanguage('browser', browserLanguage())]
  return (
    <section aria-labelledby="language">
      <h2 id="language">{text('options.language')}</h2>
      <p class="intro">{text('options.languageHint')}</p>
      <fieldset class="choices" aria-labelledby="language">
        <Choice
          checked={setting === 'browser'}
          label={text('options.languageOfBrowser', { language: ofBrowser })}
          onChoose={() => choose('browser')}
        />
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <Choice
            key={code}
            lang={code}
            checked={setting === code}
            label={name}
            // Safe: the keys of the table are the languages.
            onChoose={() => choose(code as Language)}
          />
        ))}
      </fieldset>
    </section>
  )
}

interface ChoiceProps {
  checked: boolean
  label: string
  /** Language of the label, where it differs from the page's. */
  lang?: string
  onChoose(): void
}

function Choice({ checked, label, lang, onChoose }: ChoiceProps) {
  return (
    <label lang={lang}>
      <input type="radio" name="language" checked={checked} onChange={onChoose} /> {label}
    </label>
  )
}
