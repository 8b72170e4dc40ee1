// The extension with stand-ins for the editor and for its client: what it starts, and what its commands send.
"use strict";
const assert = require("node:assert");
const Module = require("node:module");
const test = require("node:test");

const seen = { commands: new Map(), sent: [], said: [], started: 0, stopped: 0 };
const vscode = {
  workspace: { getConfiguration: () => ({ get: () => seen.command }) },
  window: {
    activeTextEditor: { document: { uri: { toString: () => "file:///A.lean" } }, selection: { active: { line: 3, character: 7 } } },
    showErrorMessage: async text => seen.said.push(text),
    showInformationMessage: async text => seen.said.push(text),
  },
  commands: { registerCommand: (name, work) => (seen.commands.set(name, work), { dispose() {} }) },
};
class LanguageClient {
  constructor(id, name, server, options) { Object.assign(seen, { server, options }); }
  async start() { seen.started += 1; }
  async stop() { seen.stopped += 1; }
  async sendRequest(type, params) { seen.sent.push([type, params]); return { status: "open", reason: "30 s spent" }; }
}
const load = Module._load;
Module._load = (name, ...rest) => {
  if (name === "vscode") return vscode;
  if (name === "vscode-languageclient/node") return { LanguageClient, ExecuteCommandRequest: { type: "execute" } };
  return load(name, ...rest);
};
const extension = require("../out/extension.js");
const declared = require("../package.json");

test("without a command it says so and starts nothing", async () => {
  seen.command = [];
  await extension.activate({ subscriptions: [] });
  assert.match(seen.said.pop(), /proofmill.command/);
  assert.strictEqual(seen.started, 0);
});

test("it starts the server for Lean files and registers what it declares", async () => {
  seen.command = ["proofmill", "suggest", "--lsp"];
  const context = { subscriptions: [] };
  await extension.activate(context);
  assert.deepStrictEqual(seen.server, { command: "proofmill", args: ["suggest", "--lsp"] });
  assert.deepStrictEqual(seen.options.documentSelector.map(one => one.language), ["lean4", "lean"]);
  assert.deepStrictEqual([...seen.commands.keys()].sort(), declared.contributes.commands.map(one => one.command).sort());
  assert.strictEqual(context.subscriptions.length, 3);
});

test("a command sends the place of the cursor and shows the answer", async () => {
  await seen.commands.get("proofmill.searchHere")();
  const place = { uri: "file:///A.lean", line: 3, character: 7 };
  assert.deepStrictEqual(seen.sent.pop(), ["execute", { command: "proofmill.search", arguments: [place] }]);
  assert.strictEqual(seen.said.pop(), "proofmill: open: 30 s spent");
});

test("it stops its server when the editor does", async () => {
  await extension.deactivate();
  assert.strictEqual(seen.stopped, 1);
});
