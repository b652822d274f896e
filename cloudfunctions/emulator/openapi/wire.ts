import protobuf from 'protobufjs'
import * as v from 'valibot'

/** The two messages of `wx.openApi`, with the fields we use (wx-server-sdk, protobuf/openapi). */
const { root } = protobuf.parse(`
  syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; string appid = 6; }
  message CommOpenApiResp {
    bytes respData = 1;
    string contentType = 2;
    int32 errorCode = 3;
    uint32 httpCode = 4;
  }
`)
const request = root.lookupType('CommApiData')
const response = root.lookupType('CommOpenApiResp')

const requestSchema = v.object({
  openapiData: v.object({
    pairs: v.array(v.object({ key: v.string(), value: v.instance(Uint8Array) })),
  }),
})

/**
 * The parameters of an open interface, in snake case, as the SDK packed them.
 * @throws when the bytes are not a `CommApiData` whose values are JSON
 */
export function readParameters(requestData: Uint8Array): Record<string, unknown> {
  const plain = request.toObject(request.decode(requestData), { arrays: true })
  const { pairs } = v.parse(requestSchema, plain).openapiData
  return Object.fromEntries(
    pairs.map(({ key, value }) => [key, JSON.parse(Buffer.from(value).toString('utf8'))]),
  )
}

/** An answer of WeChat's own service: JSON text with its `errcode`. */
export function answer(json: string): Uint8Array {
  const respData = Buffer.from(json)
  return response
    .encode({ respData, contentType: 'application/json', errorCode: 0, httpCode: 200 })
    .finish()
}

/** An answer of WeChat's own service that is a picture: its bytes, which the SDK hands on. */
export function pictureAnswer(contentType: string, bytes: Uint8Array): Uint8Array {
  return response.encode({ respData: bytes, contentType, errorCode: 0, httpCode: 200 }).finish()
}

/** A refusal of the cloud before WeChat's service is asked. */
export function systemError(errorCode: number): Uint8Array {
  return response.encode({ errorCode }).finish()
}
