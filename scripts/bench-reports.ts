import { measureFormats } from './bench-reports/formats'
import { measurePages } from './bench-reports/pages'
import { withApp } from './with-app.js'

/**
 * What reports cost. First each format at 10, 100 and 1,000 claims, in a process of its own: milliseconds of the processor the first time and the
 * best of five after, the process' peak memory, and how they grow with the claims. Then what readers ask for, in requests a second beside a
 * bare page of Next in the same run. npm run bench:reports [-- formats | pages]
 */
const [only] = process.argv.slice(2)
if (only !== 'pages') await measureFormats([10, 100, 1000])
if (only !== 'formats') process.exitCode = await withApp(measurePages)
