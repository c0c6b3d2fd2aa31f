"""One side of a comparison, in an interpreter of its own: texts come in as JSON lines, accounts go out as JSON lines.

    {"options": {…}, "text": "…"}  ->  {"made": [[start, end, after, rule], …], "seen": [[start, end, rule], …]}

Runs against any version of the library, so it uses nothing but its public face and the standard library.
"""

import json
import sys


def main() -> None:
    """Answer until the input ends. An option or a rule pack that this version refuses ends it with an `error`."""
    from normalize import Normalizer

    cleaners: dict[str, Normalizer] = {}
    for line in sys.stdin:
        asked = json.loads(line)
        key = json.dumps(asked["options"], sort_keys=True)
        try:
            if key not in cleaners:
                cleaners[key] = Normalizer(**asked["options"])
            result = cleaners[key].clean(asked["text"])
        except (TypeError, ValueError) as error:
            print(json.dumps({"error": str(error)}), flush=True)
            return
        made = [[change.start, change.end, change.after, change.rule] for change in result.changes]
        # a form that was seen and left alone for lack of evidence is no report
        seen = [[f.start, f.end, f.rule] for f in result.findings if not getattr(f, "left_alone", False)]
        print(json.dumps({"made": made, "seen": seen}), flush=True)


if __name__ == "__main__":
    main()
