"""`python -m normalize`."""

from normalize.cli import main

raise SystemExit(main())
