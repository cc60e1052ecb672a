import process from 'node:process'
import { endStep } from './hosts/action/post-step.ts'

await endStep(process.env)
