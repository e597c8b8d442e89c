'use strict';
// Drives the vendor's Node clients: one call a line as JSON on stdin, one outcome a line on stdout.

const { createInterface } = require('node:readline');
const popCore = require('@alicloud/pop-core');
const openApi = require('@alicloud/openapi-client');
const { RuntimeOptions } = require('@alicloud/tea-util');

const VERSION = '2020-04-20';

async function callPopCore(call, form) {
  const client = new popCore.RPCClient({
    endpoint: 'http://' + call.host,
    apiVersion: VERSION,
    accessKeyId: call.accessKeyId,
    accessKeySecret: call.accessKeySecret,
  });
  return client.request(call.action, call.parameters, {
    method: form ? 'POST' : 'GET',
    formatParams: false,
    // given headers take the place of the client's own
    ...(Object.keys(call.headers).length === 0 ? {} : { headers: call.headers }),
  });
}

async function callOpenApi(call, signatureAlgorithm, form) {
  const client = new openApi.default(new openApi.Config({
    endpoint: call.host,
    protocol: 'http',
    accessKeyId: call.accessKeyId,
    accessKeySecret: call.accessKeySecret,
    signatureAlgorithm,
  }));
  const params = new openApi.Params({
    action: call.action,
    version: VERSION,
    protocol: 'HTTP',
    method: form ? 'POST' : call.method,
    authType: 'AK',
    style: 'RPC',
    pathname: '/',
    reqBodyType: 'formData',
    bodyType: 'json',
  });
  const request = new openApi.OpenApiRequest(
    form ? { headers: call.headers, body: call.parameters } : { headers: call.headers, query: call.parameters });
  return (await client.callApi(params, request, new RuntimeOptions({}))).body;
}

const clients = {
  POP_CORE_QUERY: (call) => callPopCore(call, false),
  POP_CORE_FORM: (call) => callPopCore(call, true),
  OPENAPI_CLIENT_V3_QUERY: (call) => callOpenApi(call, undefined, false),
  OPENAPI_CLIENT_V3_FORM: (call) => callOpenApi(call, undefined, true),
  OPENAPI_CLIENT_V1_QUERY: (call) => callOpenApi(call, 'v2', false),
  OPENAPI_CLIENT_V1_FORM: (call) => callOpenApi(call, 'v2', true),
};

async function outcome(line) {
  const call = JSON.parse(line);
  try {
    return { body: await clients[call.client](call) };
  } catch (error) {
    const data = error.data || {};
    return {
      status: data.statusCode || (error.entry && error.entry.response.statusCode),
      code: error.code === undefined ? null : String(error.code),
      message: error.message,
      requestId: data.RequestId,
    };
  }
}

(async () => {
  for await (const line of createInterface({ input: process.stdin })) {
    process.stdout.write(JSON.stringify(await outcome(line)) + '\n');
  }
  process.exit(0);
})();
