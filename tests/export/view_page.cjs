// view_page.cjs WRITE_SAMPLE: opens the page of each hand-made graph in a headless Chromium, from disk, and uses it as a
// person would. Whatever else it does, a page must not ask the network for anything nor complain on the console.
const assert = require("node:assert");
const {execFileSync} = require("node:child_process");
const {mkdtempSync, rmSync, writeFileSync} = require("node:fs");
const {tmpdir} = require("node:os");
const {join} = require("node:path");
const {pathToFileURL} = require("node:url");
const {chromium} = require("playwright-core");
const {expected, written} = require("./sample.cjs");

const SKIPPED = 77; // what ctest takes for "skipped"
const SMALL = {viewport: {width: 640, height: 480}}; // what software has to draw in a test
const program = process.argv[2];

function skip(reason) {
  console.log(`Skipped: ${reason}`);
  process.exit(SKIPPED);
}

function findBrowser() {
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    try {
      return execFileSync("which", [name]).toString().trim();
    } catch {
      // the next
    }
  }
  return skip("there is no chromium");
}

function pageOf(graph) {
  try {
    return written(program, graph, "html");
  } catch (error) {
    if (error.stderr?.toString().includes("has no html")) return skip("this build has no page, since npm was missing");
    throw error;
  }
}

// Opens the graph's page in a context of its own, hands it to `use`, and sees to it that it stayed silent.
async function open(browser, folder, graph, options, use) {
  const begin = Date.now();
  const file = join(folder, `${graph}.html`);
  writeFileSync(file, pageOf(graph));
  const context = await browser.newContext({viewport: {width: 1000, height: 600}, reducedMotion: "reduce", ...options});
  const page = await context.newPage();
  page.setDefaultTimeout(120000);
  const address = pathToFileURL(file).href;
  const complaints = [];
  page.on("console", (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.stack}`));
  page.on("dialog", (dialog) => (complaints.push(`dialog: ${dialog.message()}`), dialog.dismiss()));
  page.on("request", (request) => request.url() === address || complaints.push(`request: ${request.url()}`));
  await page.goto(address);
  await use(page);
  // The driver of WebGL in software says that reading pixels, as each click does, is slow.
  const serious = complaints.filter((text) => !/GPU stall due to ReadPixels|Automatic fallback to software WebGL/.test(text));
  assert.deepStrictEqual(serious, [], `${graph}: the page complains`);
  await context.close();
  console.log(`${graph}: ${Date.now() - begin} ms`);
}

const text = (page, selector) => page.locator(selector).first().innerText();
const texts = (page, selector) => page.locator(selector).allInnerTexts();
const counts = (page) => text(page, "#counts");
const positionOf = (page, id) => page.evaluate((wanted) => window.newsgraph.positionOf(wanted), id);
// Until camera and stage stand still.
async function settle(page, id = "e-1") {
  let before = "";
  for (let same = 0; same < 2; ) {
    await page.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 100)));
    const now = JSON.stringify(await positionOf(page, id));
    same = now === before ? same + 1 : 0;
    before = now;
  }
}
const clickAt = (page, {x, y}) => page.mouse.move(x - 3, y).then(() => page.mouse.move(x, y)).then(() => page.mouse.click(x, y));
const tick = (page, label, on) => page.getByRole("checkbox", {name: label}).setChecked(on);

async function searchAndRead(page) {
  assert.strictEqual(await counts(page), "4 names · 4 facts · 2 statements · 2 articles");
  await page.keyboard.press("/");
  await page.keyboard.type("MINÍSTER");
  assert.deepStrictEqual(await texts(page, "#results .name"), ["Ana Varga"]);
  assert.deepStrictEqual(await texts(page, "#results .alias"), ["the minister"]);
  await page.keyboard.press("Enter");
  assert.strictEqual(await text(page, "#details h2"), "Ana Varga");
  assert.match(await text(page, "#details .words"), /Varga, the minister$/);
  assert.match(await text(page, "#status"), /./);
  assert.deepStrictEqual(await texts(page, "#details .fact:has(mark) mark"), ["Ana Varga", "leads", "the ministry"]);
  assert.deepStrictEqual(await texts(page, "#details .statement mark"), ["that the ministry would move to Lorvik"]);
  assert.deepStrictEqual(await texts(page, "#details .statement .note"), ["negated", "paraphrased", "as told by Bruno Keller"]);
  const source = page.locator("#details .statement a").first();
  assert.strictEqual(await source.getAttribute("href"), "https://courier.example/rivers?a=1&b=2");
  assert.match(await source.getAttribute("rel"), /noopener noreferrer/);
  assert.strictEqual(await source.innerText(), "Lorvik Courier, 2025-08-18: Rivers & roads");
  await page.keyboard.press("Escape");
  assert.ok(await page.locator("#details").isHidden());
  await page.keyboard.press("/");
  await page.keyboard.type("nobody");
  assert.match(await text(page, "#results"), /No name/);
  await page.keyboard.press("Escape");
  assert.strictEqual(await page.locator("#search").inputValue(), "");
}

async function click(page) {
  await page.locator("#zoom-all").click();
  await settle(page);
  await clickAt(page, await positionOf(page, "e-2"));
  assert.strictEqual(await text(page, "#details h2"), "Ministry of Rivers");
  await page.getByRole("button", {name: "Close details"}).click();
  await settle(page);
  const [a, b] = [await positionOf(page, "e-1"), await positionOf(page, "e-2")];
  await clickAt(page, {x: (a.x + b.x) / 2, y: (a.y + b.y) / 2});
  assert.strictEqual(await text(page, "#details h2"), "Ana Varga – Ministry of Rivers");
  assert.deepStrictEqual(await texts(page, ".reporters li"), ["Lorvik Courier\n1 article", "The Harbour Post\n1 article"]);
  assert.deepStrictEqual(await texts(page, "#details .fact .heading b"), ["leads"]);
  assert.match(await text(page, "#details .fact .note"), /said by Bruno Keller, the ministry/);
  await page.locator("#details h2 button").first().click();
  assert.strictEqual(await text(page, "#details h2"), "Ana Varga");
  await page.keyboard.press("Escape");
}

async function filter(page) {
  await tick(page, "place", false);
  assert.strictEqual(await counts(page), "3 names · 4 facts · 2 statements · 2 articles");
  await tick(page, "place", true);
  await tick(page, "Lorvik Courier", false);
  assert.strictEqual(await counts(page), "3 names · 4 facts · 1 statement · 1 article");
  await tick(page, "The Harbour Post", false);
  assert.ok(await page.locator("#empty").isVisible());
  await page.getByRole("button", {name: "Sources: all"}).or(page.getByRole("checkbox", {name: "Lorvik Courier"})).first().click();
  await tick(page, "Lorvik Courier", true);
  await tick(page, "The Harbour Post", true);
  await tick(page, "what they did", false);
  assert.match(await counts(page), /· 0 facts · 2 statements/);
  await tick(page, "what they did", true);
  assert.strictEqual(await counts(page), "4 names · 4 facts · 2 statements · 2 articles");
}

async function slide(page) {
  const since = page.getByRole("slider", {name: "From"});
  const until = page.getByRole("slider", {name: "Until"});
  await since.focus();
  await page.keyboard.press("End");
  assert.strictEqual(await since.getAttribute("aria-valuetext"), "2025-08-20");
  assert.strictEqual(await counts(page), "3 names · 4 facts · 1 statement · 1 article");
  await until.focus();
  await page.keyboard.press("Home"); // pushes the other thumb along
  assert.strictEqual(await text(page, "#timeline .range"), "2025-08-18 – 2025-08-18");
  assert.strictEqual(await counts(page), "3 names · 1 fact · 1 statement · 1 article");
  await page.getByRole("button", {name: "Play through time"}).click();
  await page.getByRole("button", {name: "Play through time"}).waitFor(); // played to the end
  assert.strictEqual(await counts(page), "4 names · 4 facts · 2 statements · 2 articles");
}

async function useKeys(page) {
  await page.locator("#stage").focus();
  await page.keyboard.press("ArrowRight");
  assert.strictEqual(await text(page, "#details h2"), "Ministry of Rivers"); // the most central
  for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "+", "-", "0"]) await page.keyboard.press(key);
  await page.keyboard.press("Enter");
  assert.strictEqual(await page.evaluate(() => document.activeElement.id), "details");
  await page.keyboard.press("Tab");
  assert.notStrictEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), "none");
  await page.keyboard.press("Escape");
  assert.strictEqual(await page.evaluate(() => document.activeElement.id), "stage");
  assert.ok(await page.locator("#details").isHidden());
  const nameless = await page.evaluate(() =>
    [...document.querySelectorAll("button, input, [role]")].filter((one) => !one.ariaLabel && !one.textContent.trim() && !one.labels?.length).map((one) => one.outerHTML),
  );
  assert.deepStrictEqual(nameless.filter((one) => !/id="(results|status)"/.test(one)), [], "every control has a name");
}

async function changeTheme(page) {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.strictEqual(await background(), "rgb(255, 255, 255)");
  await page.getByRole("button", {name: "Switch to dark colours"}).click();
  assert.strictEqual(await background(), "rgb(20, 23, 26)");
  await page.getByRole("button", {name: "Switch to light colours"}).click();
  assert.strictEqual(await background(), "rgb(255, 255, 255)");
}

async function readAbout(page) {
  await page.getByRole("button", {name: "About"}).click();
  await page.locator("#about summary").click();
  const licences = await text(page, "#about pre");
  for (const library of ["sigma 3", "graphology 0", "@sigma/node-border 3", "events 3", "graphology-utils 2"]) {
    assert.ok(licences.includes(library), `the licence of ${library}`);
  }
  assert.strictEqual(licences.match(/Permission is hereby granted/g).length, licences.match(/^\S+ \d+\.\d+\.\d+$/gm).length);
  await page.keyboard.press("Escape");
  assert.ok(await page.locator("#about").isHidden());
}

// Whatever names and addresses hold, the page shows it as text.
async function readHostile(page) {
  const want = [...expected(program, "hostile").nodes.values()].filter((node) => node.type !== "statement");
  const names = await page.evaluate(() => JSON.parse(document.getElementById("graph").textContent).entities.map((one) => one.name));
  assert.deepStrictEqual(names, want.map((node) => node.label));
  const elements = await page.evaluate(() => [...document.body.children].map((one) => one.tagName));
  assert.deepStrictEqual(elements, ["HEADER", "MAIN", "P", "DIALOG", "SCRIPT", "SCRIPT"]);
  for (let i = 0; i < want.length; ++i) {
    await page.evaluate((row) => {
      document.getElementById("search").click();
      document.getElementById("results").children[row].click();
    }, i);
    assert.ok((await page.locator("#details .claim").count()) > 0);
    const links = await page.evaluate(() => [...document.querySelectorAll("#details a")].map((one) => one.getAttribute("href")));
    assert.ok(links.every((link) => /^https?:\/\//.test(link)), `links to ${links}`);
    assert.strictEqual(await page.locator("#details :is(script, img, iframe, a a)").count(), 0);
  }
}

async function readLarge(page, nodes) {
  const number = nodes.toLocaleString("en");
  assert.match(await counts(page), new RegExp(`^${number} names · `));
  await page.keyboard.press("/");
  await page.keyboard.type(`entity ${nodes - 1}`);
  await page.keyboard.press("Enter");
  assert.strictEqual(await text(page, "#details h2"), `Entity ${nodes - 1}`);
  await settle(page, `e-${1000000}`);
  const {x, y} = await positionOf(page, `e-${1000000 + nodes - 1}`);
  const box = await page.locator("#stage").boundingBox();
  assert.ok(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height, "what was chosen is in sight");
  await page.getByRole("checkbox", {name: "person"}).focus();
  await page.keyboard.press("Space");
  assert.doesNotMatch(await counts(page), new RegExp(`^${number} names · `));
}

// That the policy holds, since no page that behaves can show it.
async function tryToFetch(page) {
  const directive = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
        fetch("https://news.example/").catch(() => {});
      }),
  );
  assert.strictEqual(directive, "connect-src");
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-page-"));
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    timeout: 120000,
    args: ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
  });
  try {
    await open(browser, folder, "story", {colorScheme: "light"}, async (page) => {
      for (const part of [searchAndRead, click, filter, slide, useKeys, changeTheme, readAbout]) await part(page);
    });
    await open(browser, folder, "story", {colorScheme: "dark"}, async (page) => {
      assert.strictEqual(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
    });
    await open(browser, folder, "hostile", SMALL, readHostile);
    await open(browser, folder, "ring1000", SMALL, (page) => readLarge(page, 1000));
    await open(browser, folder, "ring10000", SMALL, (page) => readLarge(page, 10000));
    await open(browser, folder, "empty", SMALL, async (page) => {
      assert.strictEqual(await counts(page), "0 names · 0 facts · 0 statements · 0 articles");
      assert.ok(await page.locator("#empty").isVisible());
    });
    await assert.rejects(open(browser, folder, "story", SMALL, tryToFetch), /console error: .*Content Security Policy/);
  } finally {
    await browser.close();
    rmSync(folder, {recursive: true});
  }
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
