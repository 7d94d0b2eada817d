/* SPDX-License-Identifier: MIT */
#include "base/machine.h"

#include <errno.h>
#include <stdatomic.h>

static atomic_int noted;

static bool is_refusal(int number)
{
	return number == EIO || number == EMFILE || number == ENFILE ||
	       number == ENOMEM || number == ESTALE;
}

void machine_note(int number)
{
	int none = 0;

	if (is_refusal(number))
		(void)atomic_compare_exchange_strong(&noted, &none, number);
}

bool machine_refused(struct error *error)
{
	errno = atomic_load(&noted);
	if (errno == 0)
		return false;
	error_set_errno(error, "cannot read all of the site");
	return true;
}

void machine_forget(void)
{
	atomic_store(&noted, 0);
}
