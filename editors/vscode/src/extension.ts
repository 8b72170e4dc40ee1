// proofmill's language server as a second client beside Lean's: code actions and hints come through the protocol, the three
// commands through this file.
import * as vscode from "vscode";
import { ExecuteCommandRequest, LanguageClient, LanguageClientOptions, ServerOptions } from "vscode-languageclient/node";

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const [command, ...args] = vscode.workspace.getConfiguration("proofmill").get<string[]>("command") ?? [];
  if (!command) {
    await vscode.window.showErrorMessage("proofmill.command says nothing: name the command that starts the server");
    return;
  }
  const server: ServerOptions = { command, args };
  const options: LanguageClientOptions = {
    documentSelector: [{ language: "lean4" }, { language: "lean" }],
    diagnosticCollectionName: "proofmill",
  };
  client = new LanguageClient("proofmill", "proofmill", server, options);
  const commands: [string, string][] = [
    ["proofmill.fillFile", "proofmill.fillAll"],
    ["proofmill.searchHere", "proofmill.search"],
    ["proofmill.stopSearch", "proofmill.stop"],
  ];
  for (const [here, there] of commands) {
    context.subscriptions.push(vscode.commands.registerCommand(here, () => run(there)));
  }
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function run(command: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!client || !editor) return;
  const { line, character } = editor.selection.active;
  const place = { uri: editor.document.uri.toString(), line, character };
  const answer = await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [place] });
  if (answer?.status) {
    await vscode.window.showInformationMessage(`proofmill: ${answer.status}${answer.reason ? `: ${answer.reason}` : ""}`);
  }
}
