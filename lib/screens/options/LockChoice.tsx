import { useEffect, useState } from 'preact/hooks'
import { RadioChoice } from '../../../components/options/RadioChoice.tsx'
import { text } from '../../text/text.ts'
import {
  LOCK_SETTINGS,
  type LockSetting,
  readLockSetting,
  saveLockSetting,
} from '../lock/lock-setting.ts'

/** Shows the section that chooses after how long the rows are hidden. A choice is saved at once. */
export function LockChoice() {
  const [setting, setSetting] = useState<LockSetting>()

  useEffect(() => void readLockSetting().then(setSetting), [])

  const choose = (next: LockSetting) => {
    setSetting(next)
    void saveLockSetting(next)
  }
  return (
    <section aria-labelledby="lock">
      <h2 id="lock">{text('lock.setting')}</h2>
      <p class="intro">{text('lock.settingHint')}</p>
      <fieldset class="choices" aria-labelledby="lock">
        {LOCK_SETTINGS.map((each) => (
          <RadioChoice
            key={each}
            name="lock"
            checked={setting === each}
            label={each === 'never' ? text('lock.never') : text('lock.after', { minutes: each })}
            onChoose={() => choose(each)}
          />
        ))}
      </fieldset>
    </section>
  )
}
