-- What a person does in Neovim: open a file, wait for the hint, choose the first code action at the hole, fill the rest.
local ok, problem = pcall(function()
  package.path = os.getenv("PLUGIN") .. "/?.lua;" .. package.path
  require("proofmill").setup({ cmd = vim.fn.json_decode(os.getenv("SERVER")) })
  vim.ui.select = function(items, _, choose)
    choose(items[1], 1)
  end
  vim.cmd("edit " .. os.getenv("FILE"))
  local function hints()
    return vim.diagnostic.get(0)
  end
  assert(vim.wait(60000, function() return #hints() == 2 end, 50), "no hints")
  local messages = {}
  for _, one in ipairs(hints()) do
    table.insert(messages, one.message)
  end
  print("HINTS " .. vim.fn.json_encode(messages))
  vim.api.nvim_win_set_cursor(0, { hints()[1].lnum + 1, hints()[1].col + 1 })
  vim.lsp.buf.code_action()
  local function text()
    return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\n")
  end
  local before = text()
  assert(vim.wait(20000, function() return text() ~= before end, 50), "the code action did nothing")
  print("ACTION " .. vim.fn.json_encode(text()))
  vim.cmd("ProofmillFill")
  assert(vim.wait(60000, function() return not text():find("sorry") end, 50), "the command did nothing: " .. text())
  vim.cmd("write")
end)
if not ok then
  print("FAILED " .. tostring(problem))
end
vim.cmd("qall!")
