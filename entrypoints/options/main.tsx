import { render } from 'preact'
import '../../components/ui/theme.css'
import '../../components/ui/empty-state.css'
import '../../components/ui/form.css'
import '../../components/access/access.css'
import '../../components/options/options.css'
import '../../components/options/mappings.css'
import '../../components/options/dashboards/connect.css'
import '../../components/options/dashboards/dashboards.css'
import { drawInLanguage } from '../../lib/screens/in-language.ts'
import { Dashboards } from '../../lib/screens/options/dashboards/Dashboards.tsx'
import { LanguageChoice } from '../../lib/screens/options/LanguageChoice.tsx'
import { LockChoice } from '../../lib/screens/options/LockChoice.tsx'
import { OptionsScreen } from '../../lib/screens/options/OptionsScreen.tsx'
import { Shortcuts } from '../../lib/screens/options/Shortcuts.tsx'

const screen = document.getElementById('screen')
if (screen) {
  void drawInLanguage(() =>
    render(
      <OptionsScreen first={(onChange) => <Dashboards onChange={onChange} />}>
        <LanguageChoice />
        <LockChoice />
        <Shortcuts />
      </OptionsScreen>,
      screen,
    ),
  )
}
