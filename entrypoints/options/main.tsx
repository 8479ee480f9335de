import { render } from 'preact'
import '../../components/theme.css'
import '../../components/form.css'
import '../../components/options.css'
import '../../components/mappings.css'
import { OptionsScreen } from '../../lib/screens/options/OptionsScreen.tsx'
import { Shortcuts } from '../../lib/screens/options/Shortcuts.tsx'

const screen = document.getElementById('screen')
if (screen) {
  render(
    <OptionsScreen>
      <Shortcuts />
    </OptionsScreen>,
    screen,
  )
}
