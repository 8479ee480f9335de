import { render } from 'preact'
import '../../components/theme.css'
import '../../components/options.css'
import { OptionsScreen } from '../../lib/screens/options/OptionsScreen.tsx'

const screen = document.getElementById('screen')
if (screen) render(<OptionsScreen />, screen)
