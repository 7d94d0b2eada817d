/* SPDX-License-Identifier: MIT */
/*
 * bibtex FILE: btparse alone, used as its manual says: parse FILE, and ask for the text
 * of each field.  Prints how many entries there were.
 *
 * `make bench` divides feedmill's time by this program's.
 */
#include <btparse.h>
#include <stdio.h>
#include <stdlib.h>

static char month[] = "jan";
static char text[] = "January";

int main(int count, char **words)
{
	FILE *file = count == 2 ? fopen(words[1], "r") : NULL;
	boolean sound = TRUE;
	long entries = 0;
	long bytes = 0;
	AST *entry;

	if (file == NULL)
		return EXIT_FAILURE;
	bt_initialize();
	bt_set_stringopts(BTE_REGULAR, BTO_FULL);
	bt_add_macro_text(month, text, NULL, 0);
	while ((entry = bt_parse_entry(file, words[1], 0, &sound)) != NULL) {
		char *name;

		entries++;
		for (AST *field = bt_next_field(entry, NULL, &name); field != NULL;
			field = bt_next_field(entry, field, &name)) {
			char *value = bt_get_text(field);

			bytes += value == NULL ? 0 : value[0];
			free(value);
		}
		bt_free_ast(entry);
	}
	(void)fclose(file);
	(void)printf("%ld %ld\n", entries, bytes);
	return EXIT_SUCCESS;
}
