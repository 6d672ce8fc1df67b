// A genuine PDS of Bluesky with invented posts, and a Jetstream made from its `subscribeRepos`. No AppView: what it says of authors and
// posts is said here of the records that the PDS has. Everything listens on 127.0.0.1. Usage: node bluesky.mjs PORT
import http from 'node:http'
import net from 'node:net'

const [port] = process.argv.slice(2).map(Number)
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (first, ...rest) { // what the packages start would listen on every interface
  const given = typeof first === 'number' ? { port: first } : first
  return listen.call(this, { ...given, host: '127.0.0.1' }, ...rest.filter((each) => typeof each === 'function'))
}

const { AtpAgent } = await import('@atproto/api')
const { TestNetworkNoAppView } = await import('@atproto/dev-env')
const { stringifyLex } = await import('@atproto/lexicon')
const { Firehose, MemoryRunner } = await import('@atproto/sync')
const { WebSocketServer } = await import('ws')

const POST = 'app.bsky.feed.post'
const network = await TestNetworkNoAppView.create({})
const pds = network.pds.url

async function person(name) {
  const agent = new AtpAgent({ service: pds })
  await agent.createAccount({ email: `${name}@kettles.test`, handle: `${name}.test`, password: 'invented-words' })
  const put = (collection, rkey, record) =>
    agent.com.atproto.repo.putRecord({ repo: agent.assertDid, collection, rkey, record: { $type: collection, ...record }, validate: false })
  return { agent, put, say: (text, tag) => agent.com.atproto.repo.createRecord({ repo: agent.assertDid, collection: POST, record: post(text, tag) }) }
}

function post(text, tag) {
  const record = { $type: POST, text, langs: ['en'], createdAt: new Date().toISOString() }
  if (!tag) return record
  const end = Buffer.byteLength(text)
  const features = [{ $type: 'app.bsky.richtext.facet#tag', tag }]
  return { ...record, facets: [{ index: { byteStart: end - tag.length - 1, byteEnd: end }, features }] }
}

async function fill() {
  const [ann, bob, cid, dee] = await Promise.all(['moss', 'reed', 'fern', 'dew'].map(person))
  await ann.say('The kettle sings again #kettle', 'kettle')
  await bob.say('Mine drips since Monday #Kettle', 'Kettle')
  await bob.say('It rains again')
  const regretted = await ann.say('I take this back #kettle', 'kettle')
  await ann.agent.com.atproto.repo.deleteRecord({ repo: ann.agent.assertDid, collection: POST, rkey: regretted.data.uri.split('/').pop() })
  await cid.put('community.lexicon.preference.ai', 'self', { updatedAt: new Date().toISOString(), preferences: { inference: { allow: false } } })
  await cid.say('No machine may read this #kettle', 'kettle')
  const labels = { $type: 'com.atproto.label.defs#selfLabels', values: [{ val: '!no-unauthenticated' }] }
  await dee.put('app.bsky.actor.profile', 'self', { displayName: 'Dew Invented', labels })
  await dee.say('Not without an account #kettle', 'kettle')
}

const frames = []
function hear() {
  const firehose = new Firehose({
    service: pds.replace('http', 'ws'),
    idResolver: network.pds.ctx.idResolver,
    unauthenticatedCommits: true,
    unauthenticatedHandles: true,
    runner: new MemoryRunner({ startCursor: 0 }), // the library asks its own getCursor of nobody
    onError: (error) => console.error(error, error.cause),
    handleEvent: (event) => { const frame = asJetstream(event); if (frame) frames.push(frame) },
  })
  firehose.start()
}

function asJetstream(event) { // https://github.com/bluesky-social/jetstream, its version 1
  const time_us = Date.parse(event.time) * 1000 + (event.seq % 1000)
  const whose = { did: event.did, time_us }
  if (event.event === 'account') return { ...whose, kind: 'account', account: { active: event.active, did: event.did, seq: event.seq, status: event.status, time: event.time } }
  if (event.event === 'identity') return { ...whose, kind: 'identity', identity: { did: event.did, handle: event.handle, seq: event.seq, time: event.time } }
  if (!event.collection) return undefined
  const commit = { rev: event.rev, operation: event.event, collection: event.collection, rkey: event.rkey }
  if (event.event !== 'delete') Object.assign(commit, { record: event.record, cid: event.cid.toString() })
  return { ...whose, kind: 'commit', commit }
}

async function record(repo, collection, rkey) {
  const asked = new URLSearchParams({ repo, collection, rkey })
  const answer = await fetch(`${pds}/xrpc/com.atproto.repo.getRecord?${asked}`)
  return { status: answer.status, body: await answer.json() }
}

async function profile(did) {
  const found = (await record(did, 'app.bsky.actor.profile', 'self')).body.value ?? {}
  const described = await (await fetch(`${pds}/xrpc/com.atproto.repo.describeRepo?repo=${did}`)).json()
  const labels = (found.labels?.values ?? []).map(({ val }) => ({ src: did, val }))
  return { did, handle: described.handle, displayName: found.displayName, description: found.description, labels }
}

async function answer(url) {
  const asked = url.searchParams
  if (url.pathname.endsWith('app.bsky.actor.getProfiles')) return [200, { profiles: await Promise.all(asked.getAll('actors').map(profile)) }]
  if (url.pathname.endsWith('com.atproto.repo.getRecord')) { // the PDS's own words
    const { status, body } = await record(asked.get('repo'), asked.get('collection'), asked.get('rkey'))
    return [status, body]
  }
  if (!url.pathname.endsWith('app.bsky.feed.getPosts')) return [404, { error: 'NotFound' }]
  const found = await Promise.all(asked.getAll('uris').map(async (uri) => ({ uri, ...(await record(...uri.slice(5).split('/'))) })))
  return [200, { posts: found.filter(({ status }) => status === 200).map(({ uri }) => ({ uri, labels: [] })) }]
}

await fill()
hear()
for (let before = -1; before < frames.length || !frames.length; ) { // until nothing more comes
  before = frames.length
  await new Promise((resolve) => setTimeout(resolve, 2000))
}
frames.sort((one, other) => one.time_us - other.time_us) // the library keeps the order of each account alone
const server = http.createServer(async (request, response) => {
  const [status, body] = await answer(new URL(request.url, 'http://127.0.0.1'))
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
})
new WebSocketServer({ server }).on('connection', (socket, request) => {
  const asked = new URL(request.url, 'http://127.0.0.1').searchParams
  const wanted = new Set(asked.getAll('wantedCollections'))
  const passes = ({ time_us, kind, commit }) => time_us >= Number(asked.get('cursor') ?? 0) && (kind !== 'commit' || wanted.has(commit.collection))
  let sent = 0
  const send = () => { for (; sent < frames.length; sent++) if (passes(frames[sent])) socket.send(stringifyLex(frames[sent])) }
  send()
  const timer = setInterval(send, 100)
  socket.on('close', () => clearInterval(timer))
})
server.listen(port)
process.on('SIGTERM', () => process.exit(0))
