/** Who is signed in in this browser now; null when nobody is. `isForGood`: and all they had typed is gone with them. */
export type SessionNews = { member: string | null; isForGood?: boolean }

/** Tells all other tabs. */
export function tellTabs(news: SessionNews): void {
  tabs().postMessage(news)
}

/** Hears what other tabs tell, until the answer is called. */
export function hearTabs(hear: (news: SessionNews) => void): () => void {
  const listen = ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'object' || data === null || !('member' in data)) return
    if (data.member === null || typeof data.member === 'string') {
      hear({ member: data.member, isForGood: 'isForGood' in data && data.isForGood === true })
    }
  }
  const channel = tabs()
  channel.addEventListener('message', listen)
  return () => channel.removeEventListener('message', listen)
}

/** One for the page, since a channel does not hear what it tells itself. */
function tabs(): BroadcastChannel {
  channel ??= new BroadcastChannel('isnad.session')
  return channel
}

let channel: BroadcastChannel | undefined
