"""``python -m offerdesk``."""

from offerdesk.main import main

raise SystemExit(main())
