/* SPDX-License-Identifier: MIT */
/* What a run ends with: a contract, see feedmill(1), EXIT STATUS. */
#ifndef CLI_STATUS_H
#define CLI_STATUS_H

enum status {
	STATUS_DONE = 0,    /* changed or not */
	STATUS_CONTENT = 1, /* wrong content was left out: the rest is published */
	STATUS_USAGE = 2,   /* wrong usage or settings: nothing was written */
	STATUS_MACHINE = 3, /* the machine refused: nothing is lost */
	STATUS_REFUSED = 4, /* the guard refused: nothing was written */
	STATUS_BUSY = 75,   /* another run holds the lock (sysexits' EX_TEMPFAIL) */
};

#endif
