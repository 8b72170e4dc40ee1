-- proofmill's language server in Neovim, beside Lean's own. Put this file on the 'runtimepath' as lua/proofmill.lua and
--   require("proofmill").setup({ cmd = { "proofmill", "suggest", "--lsp" } })
-- Code actions at a `sorry` offer certified proofs; :ProofmillFill, :ProofmillSearch and :ProofmillStop are the commands.
local M = {}

local function run(name, client)
  local place = vim.lsp.util.make_position_params(0, client and client.offset_encoding or "utf-16")
  local at = place.position
  vim.lsp.buf_request(0, "workspace/executeCommand", {
    command = name,
    arguments = { { uri = place.textDocument.uri, line = at.line, character = at.character } },
  }, function(problem, answer)
    if problem then
      vim.notify("proofmill: " .. problem.message, vim.log.levels.ERROR)
    elseif type(answer) == "table" and answer.status then
      vim.notify("proofmill: " .. answer.status .. (answer.reason and answer.reason ~= "" and ": " .. answer.reason or ""))
    end
  end)
end

local function attach(options, buffer)
  local config = {
    name = "proofmill",
    cmd = options.cmd or { "proofmill", "suggest", "--lsp" },
    cmd_env = options.cmd_env,
    root_dir = options.root_dir or vim.fn.getcwd(),
  }
  if vim.lsp.start then -- 0.8 and later
    return vim.lsp.start(config, { bufnr = buffer })
  end
  M.client = M.client or vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(buffer, M.client)
  return M.client
end

function M.setup(options)
  options = options or {}
  vim.api.nvim_create_autocmd({ "BufReadPost", "BufNewFile" }, {
    pattern = "*.lean",
    callback = function(event)
      attach(options, event.buf)
    end,
  })
  for command, name in pairs({ Fill = "fillAll", Search = "search", Stop = "stop" }) do
    vim.api.nvim_create_user_command("Proofmill" .. command, function()
      run("proofmill." .. name)
    end, {})
  end
end

return M
