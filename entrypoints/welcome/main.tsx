import { render } from 'preact'
import '../../components/ui/theme.css'
import '../../components/options/options.css'
import '../../components/access/access.css'
import '../../components/welcome/pictures.css'
import '../../components/welcome/welcome.css'
import { drawInLanguage } from '../../lib/screens/in-language.ts'
import { WelcomeScreen } from '../../lib/screens/welcome/WelcomeScreen.tsx'

const screen = document.getElementById('screen')
if (screen) void drawInLanguage(() => render(<WelcomeScreen />, screen))
