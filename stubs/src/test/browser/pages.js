'use strict';
// Looks at the stub's pages in a real browser. Usage: node pages.js ENDPOINT CHROMIUM
// A page that asks another host for anything, or writes an error to the console, fails its check.

const assert = require('node:assert/strict');
const { execFileSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { chromium } = require('playwright-core');

const [endpoint, executablePath] = process.argv.slice(2);
const TIMEOUT_MS = 60_000;
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** Operations as the document has them: name and errors, [status, example, code, message] each. */
function operations(document) {
  return Object.entries(document.paths).map(([path, { get }]) => ({
    name: path.slice(1),
    errors: Object.entries(get.responses).filter(([status]) => status !== '200').flatMap(([status, response]) =>
      Object.keys(response.content['application/json'].examples).map((example) => {
        const { Code, Message } = document.components.examples[example].value;
        return { status: Number(status), example, code: Code, message: Message };
      })),
  }));
}

/** Names of everything that callers can ask for: the keys below the sections of the stub's own file. */
function scenarios() {
  const file = join(__dirname, '../classes/io/github/mqttcontractkit/stub/scenario/scenarios.yaml');
  return [...readFileSync(file, 'utf8').matchAll(/^ {2}(\S[^:]*):/gm)].map(([, name]) => name);
}

const texts = (locator) => locator.allInnerTexts();

/** What a curl line prints, with the status behind it; nothing if the connection breaks. */
function run(line) {
  try {
    return execFileSync('sh', ['-c', `${line} --silent --max-time 30 --write-out '%{http_code}'`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (broken) {
    return '';
  }
}

const checks = {
  async 'the index lists operations, errors and scenarios'(page, document) {
    await page.goto(endpoint);
    const headings = await texts(page.locator('h2'));
    for (const [i, { name, errors }] of operations(document).entries()) {
      assert.ok(headings.includes(name), `no heading ${name}`);
      const rows = await texts(page.locator(`h2:text-is("${name}") ~ table`).first().locator('tr:has(td)'));
      assert.deepEqual(rows.map((row) => row.split('\t')), errors.map((e) => [String(e.status), e.example, e.message]), `errors of operation ${i}`);
    }
    const codes = await texts(page.locator('td:first-child code'));
    scenarios().forEach((name) => assert.ok(codes.includes(name), `no scenario ${name}`));
    assert.ok(!(await page.locator('body').innerText()).includes('`'), 'a raw backtick');
  },

  async 'each curl line of the index works in a shell'(page, document) {
    await page.goto(endpoint);
    const lines = await texts(page.locator('pre', { hasText: 'curl ' }));
    const names = operations(document).map(({ name }) => name);
    assert.equal(lines.length, names.length + 3, lines.join('\n'));
    names.forEach((name, i) => {
      assert.ok(lines[i].includes(`Action=${name}&`), lines[i]);
      assert.match(run(lines[i]), /"RequestId".*}200$/, lines[i]);
    });
    const { status, code } = operations(document)[0].errors[0];
    const [preferred, retried, broken] = lines.slice(names.length);
    const refused = new RegExp(`"Code":"${code}".*}${status}$`);
    assert.match(run(preferred), refused, preferred);
    assert.deepEqual([1, 2, 3].map(() => run(retried)).map((answer) => refused.test(answer)), [true, true, false], retried);
    assert.equal(run(broken).replace('000', ''), '', broken);
  },

  async 'each example of the index gives its documented error'(page, document) {
    for (const { name, errors } of operations(document)) {
      for (const { example, status, code, message } of errors) {
        await page.goto(endpoint);
        const link = page.locator(`h2:text-is("${name}") ~ table`).first().getByRole('link', { name: example, exact: true });
        const [response] = await Promise.all([page.waitForNavigation(), link.click()]);
        const body = JSON.parse(await page.locator('body').innerText());
        assert.deepEqual([response.status(), body.Code, body.Message], [status, code, message], `${name} ${example}`);
      }
    }
  },

  async 'the docs show every operation, and it can be tried'(page, document) {
    await page.goto(`${endpoint}/docs`);
    const blocks = page.locator('.opblock');
    await blocks.last().waitFor();
    assert.deepEqual(await texts(blocks.locator('.opblock-summary-path')), Object.keys(document.paths));
    const answers = [];
    for (const block of await blocks.all()) {
      await block.locator('.opblock-summary-control').click();
      await block.locator('button.execute').click();
      const answer = block.locator('.live-responses-table tbody');
      assert.equal((await answer.locator('.response-col_status').first().innerText()).trim(), '200');
      answers.push(JSON.parse(await answer.locator('pre.microlight code').first().innerText()));
    }
    const clients = answers[0].DeviceCredentialClientIdList;
    assert.equal(clients.ClientIdList.length, 10);
    clients.ClientIdList.forEach((id) => assert.match(id, /^GID_demo@@@/));
    assert.equal(clients.Total, '345', 'the data of the live fake');
    assert.equal(answers[1].Data.Results.length, 10);
  },
};

/** Runs a check on a page of its own and tells what went wrong, if anything. */
async function failure(browser, check, document) {
  const page = await browser.newPage();
  const strays = [];
  page.setDefaultTimeout(TIMEOUT_MS);
  page.on('request', (request) => {
    if (!request.url().startsWith(`${endpoint}/`) && !request.url().startsWith('data:')) strays.push(`request to ${request.url()}`);
  });
  page.on('pageerror', (error) => strays.push(`error in the page: ${error}`));
  page.on('console', (message) => {
    // the browser notes a documented error as a resource that failed to load
    if (message.type() === 'error' && !message.location().url.includes('mqtt-error-')) {
      strays.push(`console: ${message.text()} ${message.location().url}`);
    }
  });
  try {
    await check(page, document);
    assert.deepEqual(strays, []);
    return null;
  } catch (error) {
    return [error.message, ...strays].join('\n');
  } finally {
    await page.close();
  }
}

(async () => {
  const document = await (await fetch(`${endpoint}/docs/openapi.json`)).json();
  const browser = await chromium.launch({ executablePath, args: FLAGS, timeout: TIMEOUT_MS });
  for (const [name, check] of Object.entries(checks)) {
    const wrong = await failure(browser, check, document);
    console.log(`browser: ${wrong ? 'FAILED' : 'ok'}: ${name}${wrong ? `\n${wrong}` : ''}`);
    process.exitCode ||= wrong ? 1 : 0;
  }
  await browser.close();
})();
