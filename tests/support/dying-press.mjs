/** A child of the renderer that ends in the middle of its work, as native code ends the process that it is in. */
process.on('message', () => process.kill(process.pid, 'SIGABRT'))
