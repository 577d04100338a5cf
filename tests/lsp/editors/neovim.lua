-- Run by Neovim itself: does what people do with its language client, and writes what it shows as JSON.
local setup, out = vim.env.PROVISO_SETUP, vim.env.PROVISO_OUT
local root = vim.fn.getcwd()

-- What 0.11 has, for the version before.
if not vim.lsp.config then
  local configs = {}
  vim.lsp.config = function(name, config) configs[name] = config end
  vim.lsp.enable = function(name)
    local cmd = function(dispatchers) return configs[name].cmd(dispatchers, { root_dir = root }) end
    vim.lsp.start({ name = name, cmd = cmd, root_dir = root })
  end
end
vim.cmd.edit("main.ts")
vim.bo.filetype = "typescript"
dofile(setup)

local function codes()
  return vim.tbl_map(function(each) return each.code end, vim.diagnostic.get(0, { severity = { min = "ERROR" } }))
end
-- A first question that is asked too early, or answered too late on a busy machine, is asked again at the next key.
local function wait(condition)
  for _ = 1, 12 do
    if vim.wait(5000, condition, 50) then return true end
    vim.api.nvim_buf_set_lines(0, -1, -1, false, { "" })
    vim.wait(100)
    vim.api.nvim_buf_set_lines(0, -2, -1, false, {})
  end
end
local function ask(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 60000) or {}) do
    return answer.result
  end
end
local function text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n") end

local shown = {}
wait(function() return vim.tbl_contains(codes(), 990001) end)
shown.codes = codes()
local diagnostic = vim.diagnostic.get(0)[1]
vim.api.nvim_win_set_cursor(0, { diagnostic.lnum + 1, diagnostic.col })
local here = vim.lsp.util.make_position_params(0, "utf-16")
shown.hover = ask("textDocument/hover", here).contents.value
local range = { start = here.position, ["end"] = here.position }
local context = { diagnostics = { diagnostic.user_data.lsp }, only = { "quickfix" } }
local actions = ask("textDocument/codeAction", { textDocument = here.textDocument, range = range, context = context })
shown.actions = vim.tbl_map(function(each) return each.title end, actions)
vim.lsp.util.apply_workspace_edit(actions[1].edit, "utf-16")
shown.text = text()
wait(function() return #codes() == 0 end)
shown.left = codes()
vim.fn.writefile({ vim.json.encode(shown) }, out)
vim.cmd("qall!")
