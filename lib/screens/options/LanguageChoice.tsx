import { useEffect, useState } from 'preact/hooks'
import { RadioChoice } from '../../../components/options/RadioChoice.tsx'
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
        <RadioChoice
          name="language"
          checked={setting === 'browser'}
          label={text('options.languageOfBrowser', { language: ofBrowser })}
          onChoose={() => choose('browser')}
        />
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <RadioChoice
            key={code}
            name="language"
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
