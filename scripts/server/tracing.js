import { trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import { PrismaInstrumentation } from '@prisma/instrumentation'
import { requestScope } from './scope.js'

/**
 * Sends traces of requests to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names, by OTLP over HTTP. Next makes the spans of a request
 * and of what it renders, Prisma those of its statements. Standard variables count (OTEL_EXPORTER_OTLP_HEADERS, OTEL_TRACES_SAMPLER,
 * OTEL_SERVICE_NAME), see https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/.
 *
 * @returns {() => Promise<void>} sends what is left, as far as it is taken
 */
export function startTracing() {
  const exporter = new OTLPTraceExporter()
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': process.env.OTEL_SERVICE_NAME || 'isnad' }),
    spanProcessors: [new ToldProcessor(exporter)],
  })
  // Without a propagator: what strangers send says nothing of our traces.
  provider.register({ propagator: null })
  const prisma = new PrismaInstrumentation()
  prisma.setTracerProvider(trace.getTracerProvider())
  prisma.enable()
  return () => provider.shutdown().catch((error) => console.error('The last traces were not sent:', error))
}

/** Of a span, what may be told: addresses hold links, ids and what people search for, and errors what they typed. */
class ToldProcessor extends BatchSpanProcessor {
  onStart(span, context) {
    const request = requestScope.getStore()?.id
    if (request) span.setAttribute('isnad.request', request)
    super.onStart(span, context)
  }

  onEnd(span) {
    for (const name of Object.keys(span.attributes)) if (!told.has(name)) delete span.attributes[name]
    if (span.name.includes('://')) span.name = 'fetch'
    span.events.length = 0
    delete span.status.message
    super.onEnd(span)
  }
}

const told = new Set([
  'isnad.request',
  'http.method',
  'http.route',
  'http.status_code',
  'next.route',
  'next.span_type',
  'next.rsc',
  'db.system',
  'db.system.name',
  // As it was prepared, without what is filled in.
  'db.query.text',
  'model',
  'method',
  'name',
  'error.type',
])
