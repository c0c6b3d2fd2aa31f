"""`normalize completion`: a script for the shell, written from the commands' own parsers."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

SUMMARY = "print a completion script for bash, zsh or fish"
EXAMPLES = """\
Examples:
  normalize completion bash > ~/.local/share/bash-completion/completions/normalize
  normalize completion zsh > ~/.zfunc/_normalize        with ~/.zfunc in fpath, before compinit
  normalize completion fish > ~/.config/fish/completions/normalize.fish
"""
SHELLS = ("bash", "zsh", "fish")


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a command: its spellings, its help, whether a value follows, and the values known."""

    names: tuple[str, ...]
    about: str
    takes_value: bool
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Described:
    """A command: `words` are what may stand as an argument, where that is not a path."""

    name: str
    about: str
    options: tuple[Option, ...]
    words: tuple[str, ...]


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `completion` takes."""
    parser.add_argument("shell", metavar="SHELL", choices=SHELLS, help="bash, zsh or fish")


def run(arguments: argparse.Namespace) -> int:
    """Print the script."""
    writers = {"bash": _bash, "zsh": _zsh, "fish": _fish}
    print("\n".join(writers[arguments.shell](described())))
    return 0


def described() -> list[Described]:
    """All commands, as their parsers describe them."""
    from normalize.cli.commands import COMMANDS, command
    from normalize.cli.parser import parser_of

    known = _known_values()
    found = []
    for name in COMMANDS:
        module = command(name)
        actions = parser_of(name)._actions
        options = tuple(_option(action, known) for action in actions if action.option_strings)
        words = [str(w) for action in actions if not action.option_strings for w in action.choices or ()]
        words += known["RULE"] if name == "explain" else ()
        help_option = Option(("-h", "--help"), "show help and stop", False, ())
        found.append(Described(name, module.SUMMARY, (*options, help_option), tuple(words)))
    names = tuple(command.name for command in found)
    return [*found, Described("help", "show the help of a command", (), names), Described("version", "show it", (), ())]


def _option(action: argparse.Action, known: dict[str, tuple[str, ...]]) -> Option:
    names = tuple(action.option_strings)
    values = tuple(map(str, action.choices or ())) or next((known[n] for n in names if n in known), ())
    return Option(names, action.help or "", action.nargs != 0, values)


def _known_values() -> dict[str, tuple[str, ...]]:
    """Values that no parser lists: those of settings, and the rules of the built-in pack."""
    from normalize.cli.options import OUTPUT_FORMATS
    from normalize.config import PRESETS, STYLES
    from normalize.packs import load_rules

    rules = load_rules()
    codes = tuple(dict.fromkeys([*sorted({rule.family for rule in rules}), *(rule.code for rule in rules)]))
    chosen = dict.fromkeys(("--select", "--ignore", "--extend-select", "--extend-ignore"), codes)
    named = tuple(word for rule in rules for word in (rule.code, rule.name))
    formats = {"--output-format": tuple(OUTPUT_FORMATS), "--format": ("text", "jsonl", "csv", "tsv", "parquet")}
    return {**chosen, **formats, "--style": STYLES, "--preset": PRESETS, "RULE": named}


def _bash(commands: Sequence[Described]) -> Iterator[str]:
    names = [command.name for command in commands]
    yield "# bash completion for normalize; written by `normalize completion bash`"
    yield "_normalize() {"
    yield '    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command="" word'
    yield '    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do'
    yield f"        case $word in {'|'.join(names)}) command=$word; break ;; esac"
    yield "    done"
    yield '    case "$command $prev" in'
    for command in commands:
        for option in command.options:
            if option.values:
                patterns = "|".join(f'"{command.name} {name}"' for name in option.names)
                yield f"        {patterns}) {_replies(option.values)}; return ;;"
    yield "    esac"
    yield '    case "$command $cur" in'
    yield f'        " "*) {_replies(names)} ;;'
    for command in commands:
        options = [name for option in command.options for name in option.names]
        yield f'        "{command.name} -"*) {_replies(options)} ;;'
        if command.words:
            yield f'        "{command.name} "*) {_replies(command.words)} ;;'
    yield "    esac"
    yield "}"
    yield "complete -o bashdefault -o default -F _normalize normalize"


def _replies(words: Sequence[str]) -> str:
    return f'mapfile -t COMPREPLY < <(compgen -W "{" ".join(words)}" -- "$cur")'


def _zsh(commands: Sequence[Described]) -> Iterator[str]:
    yield "#compdef normalize"
    yield "# zsh completion for normalize; written by `normalize completion zsh`"
    yield "_normalize() {"
    yield "    local command= word"
    yield "    local -a commands=("
    for command in commands:
        yield f"        {_quoted(command.name + ':' + command.about)}"
    yield "    )"
    yield '    for word in "${(@)words[2,CURRENT-1]}"; do'
    yield f"        case $word in ({'|'.join(command.name for command in commands)}) command=$word; break ;; esac"
    yield "    done"
    yield "    case $command in"
    for command in commands:
        yield f"        ({command.name})"
        yield "            _arguments -s \\"
        for option in command.options:
            yield from (f"                {_zsh_option(option, name)} \\" for name in option.names)
        rest = f"({' '.join(command.words)})" if command.words else "_files"
        yield f"                '1:command:' {_quoted('*:argument:' + rest)} ;;"
    yield "        (*) _describe -t commands command commands; _files ;;"
    yield "    esac"
    yield "}"
    yield 'if [[ ${funcstack[1]} == _normalize ]]; then _normalize "$@"; else compdef _normalize normalize; fi'


def _zsh_option(option: Option, name: str) -> str:
    about = option.about.replace("[", r"\[").replace("]", r"\]").replace(":", r"\:")
    value = f":value:({' '.join(option.values)})" if option.values else ":value:_files"
    return _quoted(f"*{name}[{about}]{value if option.takes_value else ''}")


def _fish(commands: Sequence[Described]) -> Iterator[str]:
    yield "# fish completion for normalize; written by `normalize completion fish`"
    for command in commands:
        about = _quoted(command.about)
        yield f"complete -c normalize -n __fish_use_subcommand -a {command.name} -d {about}"
    for command in commands:
        seen = f"-n '__fish_seen_subcommand_from {command.name}'"
        for option in command.options:
            yield f"complete -c normalize {seen} {_fish_option(option)}"
        if command.words:
            yield f"complete -c normalize {seen} -f -a {_quoted(' '.join(command.words))}"


def _fish_option(option: Option) -> str:
    names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
    value = " -r" if option.takes_value else ""
    values = f" -f -a {_quoted(' '.join(option.values))}" if option.values else ""
    return f"{names}{value}{values} -d {_quoted(option.about)}"


def _quoted(text: str) -> str:
    """A word in single quotes, which bash, zsh and fish read alike as long as no quote and no backslash pair is in it."""
    return "'" + text.replace("'", "’") + "'"
