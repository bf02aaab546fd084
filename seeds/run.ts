import { sampleEnv } from '../lib/env'
import { seedSample } from './sample'

const { ISNAD_SAMPLE, DEMO_PASSWORD } = sampleEnv()
if (ISNAD_SAMPLE === 'on') await seedSample(DEMO_PASSWORD)
process.exit(0)
