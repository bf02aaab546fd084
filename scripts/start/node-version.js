/**
 * Imported first, for what it does: the other modules already use what an old Node does not have.
 * So this one keeps to what every Node since 16 understands.
 */
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `\n✗ Isnad needs Node.js 20.19 or newer; this is ${process.versions.node} (${process.execPath}).`,
  )
  process.exit(1)
}
