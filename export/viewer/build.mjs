// build.mjs MODULES OUTPUT: makes one HTML file of the page: markup, styles, our scripts and the libraries that they use,
// with the licences of these. MODULES is the node_modules that package-lock.json describes.
import {createHash} from "node:crypto";
import {readFileSync, readdirSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join, relative, resolve, sep} from "node:path";
import {fileURLToPath} from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const modules = resolve(process.argv[2]);
const esbuild = createRequire(join(modules, "any.js"))("esbuild");

async function bundle(entry) {
  const result = await esbuild.build({
    entryPoints: [join(here, entry)],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    charset: "utf8",
    legalComments: "none", // licences() has all of them
    nodePaths: [modules],
    absWorkingDir: modules,
    metafile: true,
    write: false,
  });
  return {text: result.outputFiles[0].text, inputs: Object.keys(result.metafile.inputs)};
}

// The folder of the package that a file below `modules` is of.
function packageOf(file) {
  const parts = relative(modules, file).split(sep);
  return join(modules, ...parts.slice(0, parts[0].startsWith("@") ? 2 : 1));
}

// Name, version and licence text of each package that went into the bundle.
function licences(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const file = resolve(modules, input);
    if (file.startsWith(modules + sep)) folders.add(packageOf(file));
  }
  return [...folders].sort().map((folder) => {
    const {name, version} = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((file) => /^licen[cs]e(\.\w+)?$/i.test(file));
    if (!file) throw new Error(`${name} has no licence text`);
    return `${name} ${version}\n\n${readFileSync(join(folder, file), "utf8").trim()}`;
  });
}

const escapeHtml = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

// Puts each text at its place, and nothing into the texts.
function fill(template, texts) {
  const places = template.split(/\{\{(\w+)\}\}/);
  return places.map((part, i) => (i % 2 === 0 ? part : texts[part])).join("");
}

const script = await bundle("main.js");
const style = await bundle("page.css");
const page = fill(readFileSync(join(here, "page.html"), "utf8"), {
  policy: `default-src 'none'; script-src ${hashOf(script.text)}; style-src ${hashOf(style.text)}; base-uri 'none'; form-action 'none'`,
  style: style.text,
  script: script.text,
  licences: escapeHtml(licences(script.inputs).join("\n\n\n")),
  data: "NEWSGRAPH_DATA",
});
if (page.split("NEWSGRAPH_DATA").length !== 2) throw new Error("the page must have one place for the graph");
writeFileSync(process.argv[3], page);
