import { project } from '../../project.js'

/** @type {import('next').NextConfig} */
export default { serverExternalPackages: ['pg'], turbopack: { root: project } }
